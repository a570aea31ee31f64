package tocsin.access;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.EnumSet;
import java.util.List;
import java.util.function.Function;
import tocsin.foundation.Text;

/** Names the three administrators of a new installation, together. */
record SetUpAdministrators(@NotNull List<@Valid @NotNull Administrator> administrators) {

    record Administrator(
            @NotNull Administration role,
            @NotBlank @Size(max = 32) String account,
            @NotBlank @Size(max = 60) String name,
            @NotNull PlainPassword password) {}

    /** What each of the three may do, and what none of them may: the business. */
    enum Administration {
        SYSTEM("系统管理员", "System administrator"),
        SECURITY("安全管理员", "Security administrator"),
        AUDIT("审计管理员", "Audit administrator");

        private final Text label;

        Administration(String zh, String en) {
            this.label = Text.of(zh, en);
        }

        String title() {
            return label.zh();
        }

        String role() {
            return name() + "_ADMINISTRATOR";
        }
    }

    /** Passes when each administration is given once and nobody is named twice. */
    void requireThree() {
        boolean each = administrators.size() == Administration.values().length
                && administrators.stream()
                        .map(Administrator::role)
                        .toList()
                        .containsAll(EnumSet.allOf(Administration.class));
        AccessProblem.SET_UP_INCOMPLETE.unless(each
                && areDistinct(one -> Account.folded(one.account()))
                && areDistinct(one -> one.name().strip()));
    }

    private boolean areDistinct(Function<Administrator, String> property) {
        return administrators.stream().map(property).distinct().count() == administrators.size();
    }
}
