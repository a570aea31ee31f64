package tocsin.organization;

import tocsin.foundation.AreaPath;

/**
 * A duty as somebody holds it at a node on a day: what is asked for many nodes at once.
 *
 * @param sector the sector subtree it is limited to; {@link AreaPath#EVERYWHERE} for all
 * @param name of the person
 */
public record DutyHeld(DutyKind kind, AreaId area, AreaPath sector, PersonId person, String name) {
    /** True when it is a duty of this kind and reaches this sector. */
    public boolean isFor(DutyKind asked, AreaPath where) {
        return kind == asked && sector.contains(where);
    }
}
