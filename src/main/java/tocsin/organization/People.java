package tocsin.organization;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tocsin.foundation.Actor;
import tocsin.foundation.AreaPath;
import tocsin.foundation.Fact;
import tocsin.foundation.FieldChanges;
import tocsin.foundation.FoundationProblem;
import tocsin.foundation.Journal;
import tocsin.foundation.Receipts;
import tocsin.foundation.RecordDigest;

/** The register of people. */
@Service
public class People {
    private final PersonStore store;
    private final Areas areas;
    private final Organizations organizations;
    private final Journal journal;
    private final Receipts receipts;
    private final Withdrawal withdrawal;

    People(
            PersonStore store,
            Areas areas,
            Organizations organizations,
            Journal journal,
            Receipts receipts,
            Withdrawal withdrawal) {
        this.store = store;
        this.areas = areas;
        this.organizations = organizations;
        this.journal = journal;
        this.receipts = receipts;
        this.withdrawal = withdrawal;
    }

    /** The person; 404 when there is none. No permission is asked: for rooms. */
    public PersonView get(PersonId id) {
        return store.find(id).orElseThrow(() -> FoundationProblem.NOT_FOUND.with(id.value()));
    }

    /** The person as this reader may see it; 404 outside the reader's scope. */
    public PersonView read(PersonId id, Actor by) {
        var person = get(id);
        FoundationProblem.NOT_FOUND.unless(
                person.id().value().equals(by.id())
                        || by.scope(OrganizationPermission.READ).parts().stream()
                                .anyMatch(part -> part.area().contains(person.areaPath())
                                        && (part.organization() == null
                                                || part.organization().equals(person.organizationId()))),
                id.value());
        return person;
    }

    /** Names by id; ids of nobody are absent. */
    public Map<UUID, String> names(Collection<UUID> ids) {
        return store.names(ids);
    }

    /** People with any of these exact names. */
    public List<PersonView> named(Collection<String> names) {
        return store.named(names);
    }

    /** Registers a person. */
    @Transactional
    public PersonView record(PersonId id, RecordPerson command, Actor by) {
        if (receipts.first(id.value(), command)) {
            var area = areas.getStanding(command.areaId());
            by.require(OrganizationPermission.MANAGE, area.path(), AreaPath.EVERYWHERE);
            var salt = store.save(described(id, command, area, 1));
            journal.record(
                    Fact.of(
                            new OrganizationEvent.PersonRecorded(area.id().value(), organization(command)),
                            id.value(),
                            area.path(),
                            RecordDigest.of(row(get(id)), salt)),
                    by);
        }
        return get(id);
    }

    /** Corrects a person: the whole as it shall be, on the version seen. */
    @Transactional
    public PersonView correct(PersonId id, UUID act, int version, RecordPerson command, Actor by) {
        if (receipts.first(act, Map.of("version", version, "change", command))) {
            var before = get(id);
            by.require(OrganizationPermission.MANAGE, before.areaPath(), AreaPath.EVERYWHERE);
            withdrawal.requireNotWithdrawn(id.value(), before.name());
            FoundationProblem.CHANGED_MEANWHILE.unless(before.version() == version, version, before.version());
            var area = areas.getStanding(command.areaId());
            by.require(OrganizationPermission.MANAGE, area.path(), AreaPath.EVERYWHERE);
            var salt = store.save(described(id, command, area, version + 1));
            var after = get(id);
            var changes = changes(before, after);
            journal.record(
                    Fact.of(
                                    new OrganizationEvent.PersonCorrected(changes.fields(), after.version()),
                                    id.value(),
                                    area.path(),
                                    RecordDigest.of(row(after), salt))
                            .changing(changes.all()),
                    by);
        }
        return get(id);
    }

    private PersonView described(PersonId id, RecordPerson command, AreaView area, int version) {
        OrganizationProblem.NAMES_NOBODY.unless(!command.name().isBlank(), command.name());
        if (command.organizationId() != null) {
            organizations.get(command.organizationId());
        }
        return new PersonView(
                id,
                command.name().strip(),
                Organizations.typed(command.phone()),
                area.id(),
                area.path(),
                organization(command),
                null,
                null,
                version);
    }

    private static @Nullable UUID organization(RecordPerson command) {
        return command.organizationId() == null
                ? null
                : command.organizationId().value();
    }

    /** What the digest covers: the person's own row, without the name of the organization. */
    static PersonView row(PersonView person) {
        return new PersonView(
                person.id(),
                person.name(),
                person.phone(),
                person.areaId(),
                person.areaPath(),
                person.organizationId(),
                null,
                person.residentNumber(),
                person.version());
    }

    private static FieldChanges changes(PersonView before, PersonView after) {
        return new FieldChanges()
                .note("name", before.name(), after.name())
                .note("phone", before.phone(), after.phone())
                .note("areaId", before.areaId().value(), after.areaId().value())
                .note("organizationId", before.organizationId(), after.organizationId());
    }
}
