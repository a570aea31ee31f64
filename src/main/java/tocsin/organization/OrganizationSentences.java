package tocsin.organization;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tocsin.foundation.Fact;
import tocsin.foundation.FactSentence;
import tocsin.foundation.JournalEntry;
import tocsin.foundation.Text;
import tocsin.ledger.RecordWithdrawal;

/** Tells the facts of units and people as sentences. Names are read from the records, since the journal holds none. */
@Component
class OrganizationSentences implements FactSentence {
    private final PersonStore people;
    private final OrganizationStore organizations;

    OrganizationSentences(PersonStore people, OrganizationStore organizations) {
        this.people = people;
        this.organizations = organizations;
    }

    @Override
    public boolean tells(String kind) {
        return Fact.isOf(OrganizationEvent.class, kind);
    }

    @Override
    public Told tell(JournalEntry fact) {
        var subject = fact.subject();
        return switch (fact.as(OrganizationEvent.class)) {
            case OrganizationEvent.OrganizationRecorded recorded ->
                told(
                        "record",
                        subject,
                        "/organizations/" + subject,
                        "登记单位“{0}”",
                        "registered organization “{0}”",
                        organization(subject));
            case OrganizationEvent.OrganizationCorrected corrected ->
                told(
                        "record",
                        subject,
                        "/organizations/" + subject,
                        "更正单位“{0}”的资料（第 {1} 版）",
                        "corrected organization “{0}” (version {1})",
                        organization(subject),
                        corrected.version());
            case OrganizationEvent.PersonRecorded recorded ->
                told("record", subject, "/people/" + subject, "登记人员“{0}”", "registered “{0}”", person(subject));
            case OrganizationEvent.PersonCorrected corrected ->
                told(
                        "record",
                        subject,
                        "/people/" + subject,
                        "更正“{0}”的资料（第 {1} 版）",
                        "corrected “{0}” (version {1})",
                        person(subject),
                        corrected.version());
            case OrganizationEvent.PersonIdentified identified ->
                told(
                        "record",
                        subject,
                        "/people/" + subject,
                        identified.known() ? "登记“{0}”的身份证号" : "撤下“{0}”的身份证号",
                        identified.known()
                                ? "put the identification number of “{0}” on file"
                                : "took the identification number of “{0}” off the file",
                        person(subject));
            case OrganizationEvent.ResidentNumberRead() ->
                told(
                        "record",
                        subject,
                        "/people/" + subject,
                        "查看“{0}”的身份证号全文",
                        "read the whole identification number of “{0}”",
                        person(subject));
            case OrganizationEvent.OrganizationWithdrawn it ->
                told(
                        "record",
                        subject,
                        "/organizations/" + subject,
                        RecordWithdrawal.withdrawn(it.importId()),
                        organization(subject),
                        it.reason());
            case OrganizationEvent.OrganizationReinstated it ->
                told(
                        "record",
                        subject,
                        "/organizations/" + subject,
                        RecordWithdrawal.reinstated(it.importId()),
                        organization(subject),
                        it.reason());
            case OrganizationEvent.PersonWithdrawn it ->
                told(
                        "record",
                        subject,
                        "/people/" + subject,
                        RecordWithdrawal.withdrawn(it.importId()),
                        person(subject),
                        it.reason());
            case OrganizationEvent.PersonReinstated it ->
                told(
                        "record",
                        subject,
                        "/people/" + subject,
                        RecordWithdrawal.reinstated(it.importId()),
                        person(subject),
                        it.reason());
            case OrganizationEvent.SafetyRoleNamed named ->
                told(
                        "record",
                        subject,
                        "/organizations/" + subject,
                        "“{0}”自 {2} 起明确{1}",
                        "“{0}” has a {1} from {2}",
                        organization(subject),
                        named.role().label(),
                        named.fromOn());
            case OrganizationEvent.SafetyRoleVoided it ->
                told(
                        "record",
                        subject,
                        "/organizations/" + subject,
                        "将“{0}”的{1}作废：{2}",
                        "declared a {1} of “{0}” void: {2}",
                        organization(subject),
                        it.role().label(),
                        it.reason());
            case OrganizationEvent.SafetyRoleRestored it ->
                told(
                        "record",
                        subject,
                        "/organizations/" + subject,
                        "恢复“{0}”作废的{1}：{2}",
                        "restored a {1} of “{0}”: {2}",
                        organization(subject),
                        it.role().label(),
                        it.reason());
            case OrganizationEvent.SafetyRoleEnded ended ->
                told(
                        "record",
                        subject,
                        "/organizations/" + subject,
                        "“{0}”的{1}任期至 {2}",
                        "a {1} of “{0}” ends on {2}",
                        organization(subject),
                        ended.role().label(),
                        ended.untilOn());
        };
    }

    private static Told told(
            String category, UUID record, @Nullable String url, String zh, String en, Object... values) {
        return told(category, record, url, Text.of(zh, en), values);
    }

    private static Told told(String category, UUID record, @Nullable String url, Text sentence, Object... values) {
        return new Told(category, sentence.with(values), List.of(), null, record, url);
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
}
