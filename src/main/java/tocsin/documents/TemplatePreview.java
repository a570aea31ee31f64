package tocsin.documents;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tocsin.foundation.Actor;
import tocsin.foundation.FoundationProblem;

/** Fills a template that nobody uses yet, so that it can be looked at. Nothing is kept. */
@Component
class TemplatePreview {
    private final Templates templates;
    private final DocumentForms forms;
    private final Documents documents;
    private final DocumentRendering rendering;
    private final TimedRendering timed;

    TemplatePreview(
            Templates templates,
            DocumentForms forms,
            Documents documents,
            DocumentRendering rendering,
            TimedRendering timed) {
        this.templates = templates;
        this.forms = forms;
        this.documents = documents;
        this.rendering = rendering;
        this.timed = timed;
    }

    /** Refuses a template somebody sends in that is not fit, or takes too long to set. */
    void tryOut(UploadTemplate command, Actor by) {
        templates.requireFit(command, by);
        var sample = forms.kinds(command.form()).getFirst().sample();
        timed.of(() -> rendering.made(command.content(), sample, command.format()));
    }

    /**
     * A template filled with the samples of a kind.
     *
     * @param kind one of the form's; null: its first
     */
    byte[] ofSamples(Template template, @Nullable String kind) {
        var meant = forms.kinds(template.form()).stream()
                .filter(each -> kind == null || each.code().equals(kind))
                .findFirst()
                .orElseThrow(() -> FoundationProblem.NOT_FOUND.with(String.valueOf(kind)));
        var content = templates.content(template);
        return timed.of(() -> rendering.made(content, meant.sample(), template.format()));
    }

    /** A template filled with what a paper of its form says. */
    byte[] of(Template template, DocumentId id, Actor by) {
        var paper = documents.read(id, by);
        var part = template.form().equals(PaperContent.RECEIPT.form().code()) ? PaperPart.RECEIPT : PaperPart.PAPER;
        var form = forms.of(paper.kind(), part).form();
        DocumentProblem.OTHER_FORM.unless(
                form.code().equals(template.form()), paper.number().text());
        var content = templates.content(template);
        var says = PaperContent.of(paper, part).with(form.says());
        return timed.of(() -> rendering.made(content, says, template.format()));
    }
}
