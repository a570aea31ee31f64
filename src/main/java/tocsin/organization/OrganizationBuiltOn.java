package tocsin.organization;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tocsin.foundation.BuiltOn;
import tocsin.foundation.Text;

/** What this room built on areas, organizations and people. */
@Component
class OrganizationBuiltOn implements BuiltOn {
    private final OrganizationWorkStore store;

    OrganizationBuiltOn(OrganizationWorkStore store) {
        this.store = store;
    }

    @Override
    public List<Work> on(Collection<UUID> records) {
        return store.on(records).stream()
                .map(work -> new Work(work.base(), work.record(), what(work), url(work)))
                .toList();
    }

    private static Text what(OrganizationWorkStore.Work work) {
        var named =
                switch (work.kind()) {
                    case "area" -> Text.of("下级区域“{0}”", "area “{0}” below it");
                    case "organization" -> Text.of("单位“{0}”", "organization “{0}”");
                    case "person" -> Text.of("人员“{0}”", "person “{0}”");
                    case "post" -> Text.of("岗位“{0}”", "post “{0}”");
                    case "holding" -> Text.of("任职“{0}”", "holds the post “{0}”");
                    case "holder" -> Text.of("任职人“{0}”", "held by “{0}”");
                    case "duty" -> Text.of("责任登记", "a duty");
                    case "regulator" -> Text.of("“{0}”已更换或结束", "“{0}” was replaced or ended");
                    case "regulation" -> Text.of("监管分工", "a regulator assigned");
                    default -> Text.of("安全管理人员“{0}”", "safety role of “{0}”");
                };
        return named.with(String.valueOf(work.name()));
    }

    private static @Nullable String url(OrganizationWorkStore.Work work) {
        return switch (work.kind()) {
            case "area" -> "/areas/" + work.record();
            case "organization", "regulator" -> "/organizations/" + work.record();
            case "person", "holder" -> "/people/" + work.record();
            case "post", "holding" -> "/posts/" + work.record();
            default -> null;
        };
    }
}
