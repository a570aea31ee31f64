package tocsin.demonstration;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tocsin.foundation.Actor;
import tocsin.foundation.TownClock;
import tocsin.organization.NameSafetyRole;
import tocsin.organization.OrganizationId;
import tocsin.organization.SafetyRole;
import tocsin.organization.UnitSafety;

/** Whom the units have named for their safety: most of them everybody, in a shop often the owner; some still miss one. */
@Component
record CountySafetyPeople(UnitSafety unitSafety) {
    private static final int FIRST_UNITS = 150;
    private static final int COMPANY = 12;

    /** What the larger units sent in one by one, then the lists of the towns. */
    int name(Telling telling, CountyStory.Cast cast) {
        var named = new HashSet<OrganizationId>();
        for (var place : cast.places()) {
            var unit = place.organization();
            if (named.size() < FIRST_UNITS && unit != null && place.trade().employees() > COMPANY && named.add(unit)) {
                name(telling, cast, place, SafetyRole.FIRE_SAFETY_PRINCIPAL, place.responsible());
                if (cast.chance().in(70)) {
                    name(telling, cast, place, SafetyRole.SAFETY_OFFICER, Names.person(cast.chance()));
                }
            }
        }
        var plant = CountyPremises.sites(cast.places()).getFirst();
        name(telling, cast, plant, SafetyRole.FIRE_SAFETY_MANAGER, "童安");
        name(telling, cast, plant, SafetyRole.SAFETY_BODY, "安全生产科");
        return named.size() + unitSafety.nameAll(lists(telling, cast, named), Actor.INSTALLATION);
    }

    private void name(
            Telling telling, CountyStory.Cast cast, CountyPremises.Place place, SafetyRole role, String person) {
        var named = new NameSafetyRole(
                role,
                person,
                role == SafetyRole.SAFETY_BODY ? null : place.phone(),
                role == SafetyRole.SAFETY_OFFICER ? cast.chance().in(40) : null,
                TownClock.day(telling.now()));
        unitSafety.name(Objects.requireNonNull(place.organization()), telling.next(), named, Actor.INSTALLATION);
    }

    /** Drawn apart from the story, which goes on as it would without them. */
    private static Map<OrganizationId, Map<UUID, NameSafetyRole>> lists(
            Telling telling, CountyStory.Cast cast, HashSet<OrganizationId> known) {
        var plant = CountyPremises.sites(cast.places()).getFirst().organization();
        var chance = new Chance(73);
        var lists = new LinkedHashMap<OrganizationId, Map<UUID, NameSafetyRole>>();
        for (var place : cast.places()) {
            var unit = place.organization();
            if (unit != null && !unit.equals(plant) && !lists.containsKey(unit)) {
                lists.put(unit, list(telling, place, chance, known.contains(unit)));
            }
        }
        lists.values().removeIf(Map::isEmpty);
        return lists;
    }

    private static Map<UUID, NameSafetyRole> list(
            Telling telling, CountyPremises.Place place, Chance chance, boolean known) {
        boolean company = place.trade().employees() > COMPANY;
        var list = new LinkedHashMap<UUID, NameSafetyRole>();
        if (!known && chance.in(company ? 96 : 91)) {
            add(list, telling, place, chance, SafetyRole.FIRE_SAFETY_PRINCIPAL);
        }
        if (chance.in(company ? 90 : 78)) {
            add(list, telling, place, chance, SafetyRole.FIRE_SAFETY_MANAGER);
        }
        if (!known && chance.in(company ? 82 : 64)) {
            add(list, telling, place, chance, SafetyRole.SAFETY_OFFICER);
        }
        return list;
    }

    private static void add(
            Map<UUID, NameSafetyRole> list,
            Telling telling,
            CountyPremises.Place place,
            Chance chance,
            SafetyRole role) {
        boolean owner =
                role == SafetyRole.FIRE_SAFETY_PRINCIPAL || place.trade().employees() <= COMPANY;
        list.put(
                chance.id(telling.now().toEpochMilli()),
                new NameSafetyRole(
                        role,
                        owner ? place.responsible() : Names.person(chance),
                        owner ? place.phone() : Names.phone(chance),
                        role == SafetyRole.SAFETY_OFFICER ? !owner && chance.in(40) : null,
                        TownClock.day(telling.now())));
    }
}
