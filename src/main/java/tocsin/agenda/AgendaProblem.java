package tocsin.agenda;

import java.util.Locale;
import org.springframework.http.HttpStatus;
import tocsin.foundation.ProblemKind;
import tocsin.foundation.Text;

/** Refusals of the agenda. */
public enum AgendaProblem implements ProblemKind {
    UNKNOWN_VIEW(
            HttpStatus.BAD_REQUEST,
            "没有这种视图",
            "待办没有视图“{0}”。请用 all（全部）、mine（我办）或 supervised（我督）。",
            "No such view",
            "The agenda has no view “{0}”. Use all, mine or supervised.");

    private final HttpStatus status;
    private final Text title;
    private final Text detail;

    AgendaProblem(HttpStatus status, String titleZh, String detailZh, String titleEn, String detailEn) {
        this.status = status;
        this.title = Text.of(titleZh, titleEn);
        this.detail = Text.of(detailZh, detailEn);
    }

    static AgendaController.View view(String asked) {
        for (var view : AgendaController.View.values()) {
            if (view.name().toLowerCase(Locale.ROOT).equals(asked)) {
                return view;
            }
        }
        throw UNKNOWN_VIEW.with(asked);
    }

    @Override
    public HttpStatus status() {
        return status;
    }

    @Override
    public Text title() {
        return title;
    }

    @Override
    public Text detail() {
        return detail;
    }
}
