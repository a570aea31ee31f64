package tocsin.organization;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tocsin.foundation.Abreast;
import tocsin.foundation.Actor;
import tocsin.foundation.Fact;
import tocsin.foundation.FoundationProblem;
import tocsin.foundation.Journal;
import tocsin.foundation.Receipts;
import tocsin.foundation.RecordDigest;

/** Who looks after safety in a unit: its safety body, fire safety principal and manager, and its officers, from day to day. */
@Service
public class UnitSafety {
    private final UnitSafetyStore store;
    private final Organizations organizations;
    private final Journal journal;
    private final Receipts receipts;

    UnitSafety(UnitSafetyStore store, Organizations organizations, Journal journal, Receipts receipts) {
        this.store = store;
        this.organizations = organizations;
        this.journal = journal;
        this.receipts = receipts;
    }

    List<UnitSafetyStore.Named> of(OrganizationId organization, Actor by) {
        return store.of(organizations.read(organization, by).id());
    }

    /** Names somebody; refused where a unit may have but one and has one. */
    @Transactional
    public void name(OrganizationId organization, UUID id, NameSafetyRole command, Actor by) {
        nameAll(Map.of(organization, Map.of(id, command)), by);
    }

    /**
     * Names people in many units, all or none.
     *
     * @param commands by unit, under the ids their senders chose
     * @return how many were new; repeats change nothing
     */
    @Transactional
    public int nameAll(Map<OrganizationId, Map<UUID, NameSafetyRole>> commands, Actor by) {
        var byId = new HashMap<UUID, NameSafetyRole>();
        commands.values().forEach(byId::putAll);
        var fresh = receipts.firsts(byId);
        if (fresh.isEmpty()) {
            return 0;
        }
        var units = organizations.all(commands.keySet());
        units.values().forEach(unit -> by.require(OrganizationPermission.MANAGE, unit.areaPath(), unit.sectorPath()));
        var held =
                store.holders(units.keySet().stream().map(OrganizationId::value).toList());
        var named = new ArrayList<UnitSafetyStore.Named>();
        commands.forEach((unit, roles) -> roles.forEach((id, command) -> {
            if (fresh.contains(id)) {
                take(held, Objects.requireNonNull(units.get(unit)), command);
                named.add(named(id, unit, command));
            }
        }));
        recordAll(named, units, by);
        return named.size();
    }

    /** Refuses a second one where a unit has but one. */
    private static void take(Map<SafetyRole, Map<UUID, String>> held, OrganizationView unit, NameSafetyRole command) {
        var holder = held.computeIfAbsent(command.role(), role -> new HashMap<>())
                .put(unit.id().value(), command.name());
        if (holder != null && command.role().isSingle()) {
            throw OrganizationProblem.SAFETY_ROLE_TAKEN
                    .with(unit.name(), command.role().label(), holder)
                    .at("/role");
        }
    }

    private static UnitSafetyStore.Named named(UUID id, OrganizationId unit, NameSafetyRole command) {
        return new UnitSafetyStore.Named(
                id,
                unit.value(),
                command.role(),
                command.name().strip(),
                Organizations.typed(command.phone()),
                command.role() == SafetyRole.SAFETY_OFFICER ? Boolean.TRUE.equals(command.fullTime()) : null,
                command.fromOn(),
                null,
                null,
                1);
    }

    private void recordAll(List<UnitSafetyStore.Named> named, Map<OrganizationId, OrganizationView> units, Actor by) {
        var salts = store.saveAll(named);
        journal.recordAll(
                Abreast.of(named)
                        .map(each -> {
                            var unit = Objects.requireNonNull(units.get(new OrganizationId(each.organizationId())));
                            return Fact.of(
                                    new OrganizationEvent.SafetyRoleNamed(each.role(), each.fromOn()),
                                    unit.id().value(),
                                    unit.areaPath(),
                                    RecordDigest.of(each, Objects.requireNonNull(salts.get(each.id()))));
                        })
                        .toList(),
                by);
    }

    /** From {@code untilOn} on somebody no longer looks after it. */
    @Transactional
    void end(OrganizationId organization, UUID id, EndTerm command, Actor by) {
        if (receipts.first(Receipts.idOf(id, "end", command.version()), command)) {
            var before = store.lock(id)
                    .map(UnitSafetyStore.Kept::named)
                    .filter(named -> named.organizationId().equals(organization.value()))
                    .orElseThrow(() -> FoundationProblem.NOT_FOUND.with(id));
            var unit = organizations.get(organization);
            by.require(OrganizationPermission.MANAGE, unit.areaPath(), unit.sectorPath());
            FoundationProblem.CHANGED_MEANWHILE.unless(
                    before.version() == command.version(), command.version(), before.version());
            OrganizationProblem.SAFETY_ROLE_VOID.unless(before.voidedOn() == null, before.name());
            Terms.require(before.fromOn(), command.untilOn());
            var after = before.ended(command.untilOn());
            record(unit, after, new OrganizationEvent.SafetyRoleEnded(before.role(), command.untilOn()), by);
        }
    }

    /** Refuses a second one where a unit has but one. */
    void requireFree(OrganizationView unit, SafetyRole role) {
        if (role.isSingle()) {
            store.of(unit.id()).stream()
                    .filter(known -> known.role() == role && known.isInForce())
                    .findFirst()
                    .ifPresent(known -> {
                        throw OrganizationProblem.SAFETY_ROLE_TAKEN
                                .with(unit.name(), role.label(), known.name())
                                .at("/role");
                    });
        }
    }

    private void record(OrganizationView unit, UnitSafetyStore.Named named, OrganizationEvent event, Actor by) {
        var salt = store.save(named);
        journal.record(Fact.of(event, unit.id().value(), unit.areaPath(), RecordDigest.of(named, salt)), by);
    }
}
