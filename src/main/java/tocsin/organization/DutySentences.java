package tocsin.organization;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tocsin.foundation.AreaPath;
import tocsin.foundation.Fact;
import tocsin.foundation.FactSentence;
import tocsin.foundation.JournalEntry;
import tocsin.foundation.Text;
import tocsin.ledger.RecordWithdrawal;

/** Tells the facts of posts, duties and regulators as sentences. Names are read from the records, since the journal holds none. */
@Component
class DutySentences implements FactSentence {
    private final AreaStore areas;
    private final PersonStore people;
    private final OrganizationStore organizations;
    private final Names names;

    DutySentences(AreaStore areas, PersonStore people, OrganizationStore organizations, Names names) {
        this.areas = areas;
        this.people = people;
        this.organizations = organizations;
        this.names = names;
    }

    /** How posts, duties and sectors are called. */
    @Component
    record Names(PostStore posts, DutyTitles titles, Sectors sectors) {}

    @Override
    public boolean tells(String kind) {
        return Fact.isOf(DutyEvent.class, kind);
    }

    @Override
    public Told tell(JournalEntry fact) {
        var subject = fact.subject();
        return switch (fact.as(DutyEvent.class)) {
            case DutyEvent.PostOpened opened ->
                told(
                        "record",
                        subject,
                        "/posts/" + subject,
                        "在{0}设岗位“{1}”",
                        "opened post “{1}” in {0}",
                        area(opened.area()),
                        post(subject));
            case DutyEvent.PostCorrected corrected ->
                told(
                        "record",
                        subject,
                        "/posts/" + subject,
                        corrected.dutyWritten() ? "更正岗位“{0}”及其安全职责" : "更正岗位“{0}”，安全职责未写",
                        corrected.dutyWritten()
                                ? "corrected post “{0}” and its safety duty"
                                : "corrected post “{0}”; no safety duty is written",
                        post(subject));
            case DutyEvent.PostWithdrawn it ->
                told(
                        "record",
                        subject,
                        "/posts/" + subject,
                        RecordWithdrawal.withdrawn(it.importId()),
                        post(subject),
                        it.reason());
            case DutyEvent.PostReinstated it ->
                told(
                        "record",
                        subject,
                        "/posts/" + subject,
                        RecordWithdrawal.reinstated(it.importId()),
                        post(subject),
                        it.reason());
            case DutyEvent.DutyCalled called ->
                told(
                        "record",
                        subject,
                        "/areas/" + subject,
                        "定“{0}”内的“{1}”称为“{2}”",
                        "decided that in “{0}” the “{1}” is called “{2}”",
                        area(subject),
                        called.kind().label(),
                        called.title());
            case DutyEvent.PostHeldFrom held ->
                term(
                        subject,
                        held.acting() ? "代理" : "担任",
                        held.acting() ? "acting as" : "as",
                        post(held.post()),
                        held.fromOn(),
                        "起",
                        "from");
            case DutyEvent.PostLeft left ->
                term(subject, "不再担任", "no longer", post(left.post()), left.untilOn(), "起", "from");
            case DutyEvent.DutyAssigned duty ->
                told(
                        "record",
                        subject,
                        "/people/" + subject,
                        "定“{0}”自 {3} 起{4}为{1}{2}",
                        "made “{0}” {4} {2} of {1} from {3}",
                        person(subject),
                        area(duty.area()),
                        names.titles().of(duty.kind(), path(duty.area())),
                        duty.fromOn(),
                        duty.acting() ? Text.of("代理", "acting") : Text.same(""));
            case DutyEvent.RegulatorAssigned assigned ->
                told(
                        "record",
                        subject,
                        "/organizations/" + subject,
                        assigned.leads() ? "定“{0}”自 {1} 起为{2}的主管部门" : "定“{0}”自 {1} 起为{2}的配合部门",
                        assigned.leads()
                                ? "made “{0}” lead regulator of {2} from {1}"
                                : "made “{0}” take part in the regulation of {2} from {1}",
                        organization(assigned.regulator()),
                        assigned.fromOn(),
                        regulated(assigned.area(), assigned.sector(), assigned.unit()));
            case DutyEvent.RegulatorEnded ended ->
                told(
                        "record",
                        subject,
                        "/organizations/" + subject,
                        "“{0}”自 {1} 起不再负责{2}",
                        "“{0}” answers for {2} no more from {1}",
                        organization(ended.regulator()),
                        ended.untilOn(),
                        regulated(ended.area(), ended.sector(), ended.unit()));
            case DutyEvent.RegulatorWithdrawn it ->
                told(
                        "record",
                        subject,
                        "/organizations/" + subject,
                        RecordWithdrawal.withdrawn(it.importId()),
                        part(it.regulator(), it.area(), it.sector()),
                        it.reason());
            case DutyEvent.RegulatorReinstated it ->
                told(
                        "record",
                        subject,
                        "/organizations/" + subject,
                        RecordWithdrawal.reinstated(it.importId()),
                        part(it.regulator(), it.area(), it.sector()),
                        it.reason());
            case DutyEvent.DutyEnded ended ->
                told(
                        "record",
                        subject,
                        "/people/" + subject,
                        "“{0}”自 {3} 起不再是{1}{2}",
                        "“{0}” is {2} of {1} no more from {3}",
                        person(subject),
                        area(ended.area()),
                        names.titles().of(ended.kind(), path(ended.area())),
                        ended.untilOn());
        };
    }

    private Told term(UUID person, String zh, String en, String post, LocalDate day, String zhFrom, String enFrom) {
        return told(
                "record",
                person,
                "/people/" + person,
                "“{0}”自 {2} " + zhFrom + zh + "“{1}”",
                "“{0}” " + en + " “{1}” " + enFrom + " {2}",
                person(person),
                post,
                day);
    }

    private static Told told(
            String category, UUID record, @Nullable String url, String zh, String en, Object... values) {
        return told(category, record, url, Text.of(zh, en), values);
    }

    private static Told told(String category, UUID record, @Nullable String url, Text sentence, Object... values) {
        return new Told(category, sentence.with(values), List.of(), null, record, url);
    }

    private String area(UUID id) {
        return areas.find(new AreaId(id)).map(Area::name).orElse("");
    }

    private AreaPath path(UUID id) {
        return areas.find(new AreaId(id)).map(Area::path).orElse(AreaPath.EVERYWHERE);
    }

    private String person(UUID id) {
        return people.find(new PersonId(id)).map(PersonView::name).orElse("");
    }

    private String organization(UUID id) {
        return organizations
                .find(new OrganizationId(id))
                .map(Organization::name)
                .orElse("");
    }

    private Text part(UUID regulator, UUID area, @Nullable UUID sector) {
        return Text.of("{0}：{1}", "{0}: {1}").with(organization(regulator), regulated(area, sector, null));
    }

    private Text regulated(UUID area, @Nullable UUID sector, @Nullable UUID unit) {
        return unit != null
                ? Text.of("单位“{0}”", "unit “{0}”").with(organization(unit))
                : Text.of("{0}“{1}”行业", "sector “{1}” of {0}")
                        .with(
                                area(area),
                                sector == null
                                        ? Text.same("")
                                        : names.sectors().get(sector).name());
    }

    private String post(UUID id) {
        return names.posts().find(id).map(PostStore.Post::title).orElse("");
    }
}
