package tocsin.documents;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tocsin.foundation.Actor;
import tocsin.foundation.AreaPath;
import tocsin.foundation.TownClock;
import tocsin.organization.AreaId;
import tocsin.organization.AreaView;
import tocsin.organization.Areas;
import tocsin.organization.People;

/** Shows which templates there are at a place, and what papers are made with there. */
@Component
class TemplateShelf {
    private final TemplateStore store;
    private final Templates templates;
    private final DocumentForms forms;
    private final Areas areas;
    private final People people;
    private final TownClock clock;

    TemplateShelf(
            TemplateStore store,
            Templates templates,
            DocumentForms forms,
            Areas areas,
            People people,
            TownClock clock) {
        this.store = store;
        this.templates = templates;
        this.forms = forms;
        this.areas = areas;
        this.people = people;
        this.clock = clock;
    }

    /** What lies there, read once for all forms. */
    private record Known(
            List<Template> sent, List<Template.Beginning> beginnings, Map<UUID, String> names, AreaPath at) {}

    /** Every form as it stands at a place where the reader keeps templates. */
    List<TemplateView> at(AreaId area, Actor by) {
        var path = templates.managed(area, by);
        var sent = store.at(path);
        var beginnings = store.beginnings(path);
        var actors = Stream.concat(
                        sent.stream().map(template -> java.util.Objects.requireNonNull(template.uploadedBy())),
                        beginnings.stream().map(Template.Beginning::begunBy))
                .distinct()
                .toList();
        var known = new Known(sent, beginnings, people.names(actors), path);
        return forms.list().entrySet().stream()
                .map(form -> view(form.getKey(), form.getValue(), known))
                .toList();
    }

    private TemplateView view(DocumentKind.Form form, List<DocumentKind> kinds, Known known) {
        return new TemplateView(
                form.code(),
                form.label(),
                kinds.stream()
                        .map(kind -> new TemplateView.Named(kind.code(), kind.label()))
                        .toList(),
                forms.fields(form.code()).stream()
                        .map(field -> new TemplateView.Field(field.placeholder(), field.label(), field.mandatory()))
                        .toList(),
                Arrays.stream(PaperFormat.values())
                        .map(format -> held(form.code(), format, known.at()))
                        .toList(),
                templates(form.code(), known),
                known.beginnings().stream()
                        .filter(each -> each.template().form().equals(form.code()))
                        .map(each -> beginning(each, known))
                        .toList());
    }

    private TemplateView.Held held(String form, PaperFormat format, AreaPath at) {
        return store.inForce(form, format, at, clock.today(), clock.instant())
                .map(each -> new TemplateView.Held(format, each.template().id(), each.fromOn(), areaName(each.area())))
                .orElseGet(() -> new TemplateView.Held(
                        format, Template.shipped(form, format).id(), null, null));
    }

    private List<TemplateView.One> templates(String form, Known known) {
        var all = new ArrayList<TemplateView.One>();
        known.sent().stream()
                .filter(each -> each.form().equals(form))
                .map(each -> one(each, known.names().get(each.uploadedBy())))
                .forEach(all::add);
        Arrays.stream(PaperFormat.values())
                .map(format -> one(Template.shipped(form, format), null))
                .forEach(all::add);
        return all;
    }

    private static TemplateView.One one(Template template, @Nullable String by) {
        return new TemplateView.One(template.id(), template.format(), template.fileName(), template.uploadedAt(), by);
    }

    private TemplateView.Beginning beginning(Template.Beginning each, Known known) {
        return new TemplateView.Beginning(
                each.id(),
                each.template().id(),
                each.template().format(),
                each.fromOn(),
                each.begunAt(),
                known.names().getOrDefault(each.begunBy(), ""),
                areaName(each.area()));
    }

    private String areaName(AreaPath path) {
        return areas.findByPath(path).map(AreaView::name).orElse("");
    }
}
