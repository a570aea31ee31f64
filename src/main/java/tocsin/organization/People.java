package tocsin.organization;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
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
        recordAll(Map.of(id, command), by);
        return get(id);
    }

    /**
     * Registers people, all or none.
     *
     * @return how many were new; repeats change nothing
     */
    @Transactional
    public int recordAll(Map<PersonId, RecordPerson> commands, Actor by) {
        var byId = new LinkedHashMap<UUID, RecordPerson>();
        commands.forEach((id, command) -> byId.put(id.value(), command));
        byId.keySet().retainAll(receipts.firsts(byId));
        if (byId.isEmpty()) {
            return 0;
        }
        var all = described(byId, by);
        organizations.requireAll(all.stream()
                .map(PersonView::organizationId)
                .filter(Objects::nonNull)
                .toList());
        var salts = store.saveAll(all);
        journal.recordAll(
                all.stream()
                        .map(person -> recorded(
                                person,
                                Objects.requireNonNull(salts.get(person.id().value()))))
                        .toList(),
                by);
        return all.size();
    }

    private List<PersonView> described(Map<UUID, RecordPerson> commands, Actor by) {
        var standing = areas.allStanding(
                commands.values().stream().map(RecordPerson::areaId).collect(Collectors.toSet()));
        var all = new ArrayList<PersonView>();
        commands.forEach((id, command) -> {
            var area = Objects.requireNonNull(standing.get(command.areaId()));
            by.require(OrganizationPermission.MANAGE, area.path(), AreaPath.EVERYWHERE);
            all.add(described(new PersonId(id), command, area, 1));
        });
        return all;
    }

    private static Fact recorded(PersonView person, UUID salt) {
        return Fact.of(
                new OrganizationEvent.PersonRecorded(person.areaId().value(), person.organizationId()),
                person.id().value(),
                person.areaPath(),
                RecordDigest.of(row(person), salt));
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
            var described = described(id, command, area, version + 1);
            if (described.organizationId() != null) {
                organizations.requireAll(List.of(described.organizationId()));
            }
            var salt = store.save(described);
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

    private static PersonView described(PersonId id, RecordPerson command, AreaView area, int version) {
        OrganizationProblem.NAMES_NOBODY.unless(!command.name().isBlank(), command.name());
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
