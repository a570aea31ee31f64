package tocsin.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tocsin.foundation.Actor;
import tocsin.foundation.AreaPath;
import tocsin.foundation.Fact;
import tocsin.foundation.FoundationProblem;
import tocsin.foundation.Journal;
import tocsin.foundation.Receipts;
import tocsin.foundation.RecordDigest;
import tocsin.foundation.TownClock;
import tocsin.organization.AreaId;
import tocsin.organization.Areas;

/** The templates papers are made with: those that came with the program, and a county's own from a day on. */
@Service
class Templates {
    private static final String SHIPPED = "/documents/templates/";

    private final TemplateStore store;
    private final DocumentForms forms;
    private final Files files;
    private final Areas areas;
    private final Journal journal;
    private final Acts acts;

    Templates(TemplateStore store, DocumentForms forms, Files files, Areas areas, Journal journal, Acts acts) {
        this.store = store;
        this.forms = forms;
        this.files = files;
        this.areas = areas;
        this.journal = journal;
        this.acts = acts;
    }

    /** What makes an act repeatable and gives it its time. */
    @org.springframework.stereotype.Component
    record Acts(Receipts receipts, TownClock clock) {}

    /**
     * A template as it held.
     *
     * @param name by which a rendering remembers what it was made with
     * @param says what papers of this kind always say
     */
    record Held(String name, byte[] content, Map<String, String> says) {}

    /** The template that held at the place and moment a paper was issued; of several the nearest area's, then the newest. */
    Held heldBy(Document paper, PaperPart part, PaperFormat format) {
        var form = forms.of(paper.kind(), part).form();
        var template = store.inForce(form.code(), format, paper.addressee().area(), paper.issuedOn(), paper.issuedAt())
                .map(Template.Beginning::template)
                .orElseGet(() -> Template.shipped(form.code(), format));
        return new Held(
                template.hash() == null ? template.fileName() : template.hash(), content(template), form.says());
    }

    /** The file of a template. */
    byte[] content(Template template) {
        return template.hash() == null ? shipped(template.fileName()) : files.read(template.hash());
    }

    private static byte[] shipped(String name) {
        try (var file = Templates.class.getResourceAsStream(SHIPPED + name)) {
            if (file == null) {
                throw FoundationProblem.NOT_FOUND.with(name);
            }
            return file.readAllBytes();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The template of this id, one that came with the program included; 404 when the reader keeps no templates there. */
    Template get(UUID id, Actor by) {
        by.require(DocumentPermission.MANAGE);
        return forms.shipped().stream()
                .filter(template -> template.id().equals(id))
                .findFirst()
                .or(() -> store.find(id)
                        .filter(template -> by.may(DocumentPermission.MANAGE, template.area(), AreaPath.EVERYWHERE)))
                .orElseThrow(() -> FoundationProblem.NOT_FOUND.with(id));
    }

    /** Where the actor may keep this template, which is fit; else refuses. */
    AreaPath requireFit(UploadTemplate command, Actor by) {
        var area = managed(command.area(), by);
        TemplateCheck.require(command.content(), command.format(), forms.fields(command.form()));
        return area;
    }

    /** The name its file is saved under: its sender's, or of one that came with the program the paper it makes. */
    String savedAs(Template template, Locale language) {
        return template.hash() == null
                ? String.join(
                        ".",
                        forms.label(template.form()).in(language),
                        template.format().templateEnding())
                : template.fileName();
    }

    /** Keeps a county's own template once it is found fit. */
    @Transactional
    void upload(UUID id, UploadTemplate command, Actor by) {
        var area = requireFit(command, by);
        if (!acts.receipts().first(id, command)) {
            return;
        }
        var hash = files.keepMade(command.content(), command.format().keptAs(), by);
        var template = new Template(
                id,
                command.form(),
                command.format(),
                command.fileName(),
                area,
                hash,
                acts.clock().instant(),
                by.id());
        var salt = store.insert(template);
        var fact = new DocumentEvent.TemplateUploaded(
                command.form(), command.format().name(), hash);
        journal.recordAll(List.of(Fact.of(fact, id, area, RecordDigest.of(template, salt))), by);
    }

    /** Puts a template in force from a day on; so is the former one, or the one that came with the program, put back. */
    @Transactional
    void begin(UUID id, BeginTemplate command, Actor by) {
        var area = managed(command.area(), by);
        if (!acts.receipts().first(id, command)) {
            return;
        }
        var template = get(command.template(), by);
        FoundationProblem.NOT_FOUND.unless(template.area().contains(area), command.template());
        DocumentProblem.NOT_FROM_THE_PAST.unless(
                !command.fromOn().isBefore(acts.clock().today()),
                command.fromOn(),
                acts.clock().today());
        var beginning = new Template.Beginning(
                id, template, area, command.fromOn(), acts.clock().instant(), by.id());
        var salt = store.insert(beginning);
        var fact = new DocumentEvent.TemplateBegun(
                template.form(), template.format().name(), command.fromOn());
        journal.recordAll(List.of(Fact.of(fact, template.id(), area, RecordDigest.of(beginning, salt))), by);
    }

    /** Where the actor may keep templates, or nothing. */
    AreaPath managed(AreaId id, Actor by) {
        var area = areas.get(id).path();
        by.require(DocumentPermission.MANAGE, area, AreaPath.EVERYWHERE);
        return area;
    }
}
