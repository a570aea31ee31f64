package tocsin.organization;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tocsin.foundation.Abreast;
import tocsin.foundation.Actor;
import tocsin.foundation.Fact;
import tocsin.foundation.FoundationProblem;
import tocsin.foundation.Journal;
import tocsin.foundation.Receipts;
import tocsin.foundation.RecordDigest;

/** The register of organizations: at most one per credit code. */
@Service
public class Organizations {
    private final OrganizationStore store;
    private final Areas areas;
    private final Sectors sectors;
    private final Journal journal;
    private final Receipts receipts;
    private final Withdrawal withdrawal;

    Organizations(
            OrganizationStore store,
            Areas areas,
            Sectors sectors,
            Journal journal,
            Receipts receipts,
            Withdrawal withdrawal) {
        this.store = store;
        this.areas = areas;
        this.sectors = sectors;
        this.journal = journal;
        this.receipts = receipts;
        this.withdrawal = withdrawal;
    }

    /** The organization; 404 when there is none. No permission is asked: for rooms. */
    public OrganizationView get(OrganizationId id) {
        return view(store.find(id).orElseThrow(() -> FoundationProblem.NOT_FOUND.with(id.value())));
    }

    /** Organizations by id; 404 when one of them is none. No permission is asked: for rooms. */
    public Map<OrganizationId, OrganizationView> all(Collection<OrganizationId> ids) {
        var found = new HashMap<OrganizationId, OrganizationView>();
        store.all(ids).forEach(known -> found.put(known.id(), view(known)));
        ids.forEach(id -> FoundationProblem.NOT_FOUND.unless(found.containsKey(id), id.value()));
        return found;
    }

    /** The organization as this reader may see it; 404 outside the reader's scope. */
    public OrganizationView read(OrganizationId id, Actor by) {
        var found = get(id);
        FoundationProblem.NOT_FOUND.unless(mayRead(found, by), id.value());
        return found;
    }

    /** True when the reader's scope covers it, or it is the reader's own. */
    public boolean mayRead(OrganizationView organization, Actor by) {
        return by.may(OrganizationPermission.READ, organization.areaPath(), organization.sectorPath())
                || organization.id().value().equals(by.organization());
    }

    /** Organizations by credit code. */
    public Map<String, OrganizationView> withCreditCodes(Collection<String> codes) {
        var found = new HashMap<String, OrganizationView>();
        store.withCreditCodes(codes).forEach(known -> found.put(String.valueOf(known.creditCode()), view(known)));
        return found;
    }

    /** Organizations that bear any of these old codes, or a credit code that holds one of them. */
    List<OrganizationView> withOldCodes(Collection<String> codes) {
        return codes.isEmpty()
                ? List.of()
                : store.withOldCodes(codes).stream().map(Organizations::view).toList();
    }

    /** Organizations with any of these exact names. */
    public List<OrganizationView> named(Collection<String> names) {
        return store.named(names).stream().map(Organizations::view).toList();
    }

    /** Passes when all of these are here; else 404 of one that is not. */
    void requireAll(Collection<UUID> ids) {
        var asked = Set.copyOf(ids);
        var known = store.known(asked);
        asked.stream().filter(id -> !known.contains(id)).findFirst().ifPresent(id -> {
            throw FoundationProblem.NOT_FOUND.with(id);
        });
    }

    /** Registers an organization. */
    @Transactional
    public OrganizationView record(OrganizationId id, RecordOrganization command, Actor by) {
        recordAll(Map.of(id, command), by);
        return get(id);
    }

    /**
     * Registers organizations, all or none.
     *
     * @return how many were new; repeats change nothing
     */
    @Transactional
    public int recordAll(Map<OrganizationId, RecordOrganization> commands, Actor by) {
        var byId = new LinkedHashMap<UUID, RecordOrganization>();
        commands.forEach((id, command) -> byId.put(id.value(), command));
        byId.keySet().retainAll(receipts.firsts(byId));
        if (byId.isEmpty()) {
            return 0;
        }
        var all = described(byId, by);
        refuseTakenCodes(all);
        refuseTakenOldCodes(all);
        var salts = store.saveAll(all);
        journal.recordAll(
                Abreast.of(all)
                        .map(organization -> recorded(
                                organization,
                                Objects.requireNonNull(
                                        salts.get(organization.id().value()))))
                        .toList(),
                by);
        return all.size();
    }

    private List<Organization> described(Map<UUID, RecordOrganization> commands, Actor by) {
        var standing = areas.listStanding(
                commands.values().stream().map(RecordOrganization::areaId).collect(Collectors.toSet()));
        var reached = new HashMap<UUID, SectorView>();
        var all = new ArrayList<Organization>();
        commands.forEach((id, command) -> {
            var area = standing.get(command.areaId());
            if (area == null) {
                throw FoundationProblem.NOT_FOUND.with(command.areaId().value());
            }
            var sector = reached.computeIfAbsent(command.sectorId(), sectors::get);
            by.require(OrganizationPermission.MANAGE, area.path(), sector.path());
            all.add(Organization.described(new OrganizationId(id), command, area, sector, 1));
        });
        return all;
    }

    private static Fact recorded(Organization organization, UUID salt) {
        return Fact.of(
                new OrganizationEvent.OrganizationRecorded(
                        organization.kind().name(), organization.areaId().value(), organization.sectorId()),
                organization.id().value(),
                organization.areaPath(),
                RecordDigest.of(organization, salt));
    }

    /** Corrects an organization: the whole of it as it shall be, on the version seen. */
    @Transactional
    public OrganizationView correct(OrganizationId id, UUID act, int version, RecordOrganization command, Actor by) {
        if (receipts.first(act, Map.of("version", version, "change", command))) {
            var before = store.lock(id).orElseThrow(() -> FoundationProblem.NOT_FOUND.with(id.value()));
            by.require(OrganizationPermission.MANAGE, before.areaPath(), before.sectorPath());
            withdrawal.requireNotWithdrawn(id.value(), before.name());
            FoundationProblem.CHANGED_MEANWHILE.unless(before.version() == version, version, before.version());
            var area = areas.getStanding(command.areaId());
            var sector = sectors.get(command.sectorId());
            by.require(OrganizationPermission.MANAGE, area.path(), sector.path());
            var after = Organization.described(id, command, area, sector, version + 1);
            refuseTakenCodes(List.of(after));
            refuseTakenOldCodes(List.of(after));
            var salt = Objects.requireNonNull(store.saveAll(List.of(after)).get(id.value()));
            var changes = after.changesSince(before);
            journal.record(
                    Fact.of(
                                    new OrganizationEvent.OrganizationCorrected(changes.fields(), after.version()),
                                    id.value(),
                                    area.path(),
                                    RecordDigest.of(after, salt))
                            .changing(changes.all()),
                    by);
        }
        return get(id);
    }

    /** A credit code belongs to one organization, among those here and those on their way in. */
    private void refuseTakenCodes(List<Organization> all) {
        var bearers = new HashMap<String, Organization>();
        var codes = all.stream()
                .map(Organization::creditCode)
                .filter(Objects::nonNull)
                .map(String::valueOf)
                .toList();
        store.withCreditCodes(codes).forEach(known -> bearers.put(String.valueOf(known.creditCode()), known));
        for (var organization : all) {
            var code = organization.creditCode();
            var bearer = code == null ? organization : bearers.putIfAbsent(code, organization);
            if (bearer != null && !bearer.id().equals(organization.id())) {
                throw OrganizationProblem.CREDIT_CODE_TAKEN
                        .with(String.valueOf(code), bearer.name())
                        .at("/creditCode");
            }
        }
    }

    /** An old code too belongs to one organization, and not to another whose credit code holds it. */
    private void refuseTakenOldCodes(List<Organization> all) {
        var codes = all.stream()
                .flatMap(one -> Stream.of(
                        one.old().organizationCode(),
                        OldCode.inside(one.creditCode()),
                        one.old().registrationNumber()))
                .filter(Objects::nonNull)
                .map(String::valueOf)
                .distinct()
                .toList();
        var bearers = new HashMap<String, Organization>();
        store.withOldCodes(codes).forEach(known -> known.oldCodes().forEach(code -> bearers.putIfAbsent(code, known)));
        for (var organization : all) {
            for (var code : organization.oldCodes()) {
                var bearer = bearers.putIfAbsent(code, organization);
                if (bearer != null && !bearer.id().equals(organization.id())) {
                    throw OrganizationProblem.CREDIT_CODE_TAKEN
                            .with(code, bearer.name())
                            .at(code.length() == 15 ? "/registrationNumber" : "/organizationCode");
                }
            }
        }
    }

    private static OrganizationView view(Organization known) {
        return new OrganizationView(
                known.id(),
                known.name(),
                known.creditCode(),
                known.kind(),
                known.kind().label(),
                known.enforcementPower(),
                known.areaId(),
                known.areaPath(),
                known.sectorId(),
                known.sectorPath(),
                known.address(),
                known.sizeClass(),
                known.registeredCapitalYuan(),
                known.legalRepresentative(),
                known.phone(),
                known.old().organizationCode(),
                known.old().registrationNumber(),
                known.active(),
                known.version());
    }

    /** Words that are null when nothing was typed. */
    static @Nullable String typed(@Nullable String words) {
        return Organization.blankToNull(words);
    }
}
