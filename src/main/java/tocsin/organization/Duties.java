package tocsin.organization;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tocsin.foundation.Actor;
import tocsin.foundation.AreaPath;
import tocsin.foundation.Fact;
import tocsin.foundation.FoundationProblem;
import tocsin.foundation.Journal;
import tocsin.foundation.Receipts;
import tocsin.foundation.RecordDigest;

/** Who answers for what, where, from when to when. */
@Service
public class Duties {
    private final DutyStore store;
    private final Areas areas;
    private final Sectors sectors;
    private final People people;
    private final Journal journal;
    private final Receipts receipts;
    private final Terms terms;

    Duties(DutyStore store, Areas areas, Sectors sectors, People people, Telling telling) {
        this.store = store;
        this.areas = areas;
        this.sectors = sectors;
        this.people = people;
        this.journal = telling.journal();
        this.receipts = telling.receipts();
        this.terms = telling.terms();
    }

    /** Who answers for a node and sector on a local day: the permanent holder, else the acting one; empty is a vacancy. */
    public Optional<DutyHolder> holder(DutyKind kind, AreaId area, AreaPath sector, LocalDate on) {
        return store.heldAt(List.of(area.value()), on).stream()
                .filter(held -> held.holder().kind() == kind && held.sector().contains(sector))
                .map(DutyStore.Held::holder)
                .findFirst();
    }

    /** Every duty held at these nodes on a local day, by node; permanent before acting, longest in duty first. */
    public Map<AreaId, List<DutyHeld>> held(Collection<AreaId> nodes, LocalDate on) {
        return store.held(nodes.stream().map(AreaId::value).toList(), on).stream()
                .collect(Collectors.groupingBy(DutyHeld::area));
    }

    /** Everybody who answers for any of these nodes on a local day. */
    public List<DutyHolder> holders(Collection<AreaId> nodes, LocalDate on) {
        return store.heldAt(nodes.stream().map(AreaId::value).toList(), on).stream()
                .map(DutyStore.Held::holder)
                .toList();
    }

    /** What a person answers for on a local day. */
    public List<DutyHolder> heldBy(PersonId person, LocalDate on) {
        return store.heldBy(person.value(), on).stream()
                .map(DutyStore.Held::holder)
                .toList();
    }

    List<DutyStore.Held> heldAt(Collection<UUID> nodes, LocalDate on) {
        return store.heldAt(nodes, on);
    }

    List<DutyStore.Held> rowsOf(PersonId person, LocalDate on) {
        return store.heldBy(person.value(), on);
    }

    /** Makes a person answer for a node; a second principal at the same time is refused. */
    @Transactional
    public void assign(UUID id, AssignDuty command, Actor by) {
        assignAll(Map.of(id, command), by);
    }

    /** The same of many, all or none, by the id of each duty; repeats change nothing. */
    @Transactional
    public void assignAll(Map<UUID, AssignDuty> commands, Actor by) {
        var together = new LinkedHashMap<UUID, AssignDuty>();
        commands.forEach((id, command) -> {
            if (command.kind() == DutyKind.PRINCIPAL) {
                // Each is refused by those before.
                assignTogether(Map.of(id, command), by);
            } else {
                together.put(id, command);
            }
        });
        assignTogether(together, by);
    }

    private void assignTogether(Map<UUID, AssignDuty> commands, Actor by) {
        var fresh = new LinkedHashMap<>(commands);
        fresh.keySet().retainAll(receipts.firsts(commands));
        if (fresh.isEmpty()) {
            return;
        }
        var assigned = described(fresh, by);
        var salts = store.saveAll(assigned);
        journal.recordAll(
                assigned.stream()
                        .map(duty -> assigned(duty, Objects.requireNonNull(salts.get(duty.id()))))
                        .toList(),
                by);
    }

    private List<DutyStore.Duty> described(Map<UUID, AssignDuty> commands, Actor by) {
        var standing = areas.allStanding(
                commands.values().stream().map(AssignDuty::areaId).collect(Collectors.toSet()));
        var known = people.names(commands.values().stream()
                .map(command -> command.personId().value())
                .collect(Collectors.toSet()));
        var all = new ArrayList<DutyStore.Duty>();
        commands.forEach((id, command) -> {
            var area = Objects.requireNonNull(standing.get(command.areaId()));
            var person = command.personId().value();
            by.require(OrganizationPermission.MANAGE, area.path(), AreaPath.EVERYWHERE);
            FoundationProblem.NOT_FOUND.unless(known.containsKey(person), person);
            Terms.require(command.fromOn(), command.untilOn());
            if (command.kind() == DutyKind.PRINCIPAL) {
                refuseSecondPrincipal(command, area);
            }
            all.add(described(id, command, area));
        });
        return all;
    }

    private static Fact assigned(DutyStore.Duty duty, UUID salt) {
        return Fact.of(
                new DutyEvent.DutyAssigned(
                        duty.kind(), duty.areaId(), duty.sectorPath(), duty.personId(), duty.fromOn(), duty.acting()),
                duty.personId(),
                duty.areaPath(),
                RecordDigest.of(duty, salt));
    }

    /** Ends a duty: from {@code untilOn} on the person no longer answers. */
    @Transactional
    public void end(UUID id, EndTerm command, Actor by) {
        var before = store.lock(id).orElseThrow(() -> FoundationProblem.NOT_FOUND.with(id));
        if (receipts.first(Receipts.idOf(id, "end", command.version()), command)) {
            by.require(OrganizationPermission.MANAGE, before.areaPath(), AreaPath.EVERYWHERE);
            FoundationProblem.CHANGED_MEANWHILE.unless(
                    before.version() == command.version(), command.version(), before.version());
            end(before, command.untilOn(), by);
        }
    }

    /** Ends a duty because the node it is about has ended. */
    void endWithGround(UUID id, LocalDate on, Actor by) {
        end(store.lock(id).orElseThrow(() -> FoundationProblem.NOT_FOUND.with(id)), on, by);
    }

    private void end(DutyStore.Duty before, LocalDate untilOn, Actor by) {
        terms.requireEnd(before.fromOn(), untilOn);
        var after = before.until(untilOn);
        var salt = store.save(after);
        journal.record(
                Fact.of(
                        new DutyEvent.DutyEnded(before.kind(), before.areaId(), before.personId(), untilOn),
                        before.personId(),
                        before.areaPath(),
                        RecordDigest.of(after, salt)),
                by);
    }

    private DutyStore.Duty described(UUID id, AssignDuty command, AreaView area) {
        return new DutyStore.Duty(
                id,
                command.kind(),
                area.id().value(),
                area.path(),
                command.sectorId(),
                command.sectorId() == null
                        ? AreaPath.EVERYWHERE
                        : sectors.get(command.sectorId()).path(),
                command.personId().value(),
                command.fromOn(),
                command.untilOn(),
                command.acting(),
                1);
    }

    private void refuseSecondPrincipal(AssignDuty command, AreaView area) {
        store.principalsDuring(area.id().value(), command.fromOn(), command.untilOn()).stream()
                .findFirst()
                .ifPresent(known -> {
                    throw OrganizationProblem.PRINCIPAL_ALREADY
                            .with(
                                    area.name(),
                                    known.holder().name(),
                                    known.holder().from())
                            .at("/personId");
                });
    }
}
