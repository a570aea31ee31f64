package tocsin.organization;

import tocsin.foundation.AreaPath;

/**
 * A duty as somebody holds it on a day.
 *
 * @param sector the sector subtree it is limited to; {@link AreaPath#EVERYWHERE} for all
 */
public record DutyHeld(AreaPath sector, DutyHolder holder) {
    /** True when it is a duty of this kind and reaches this sector. */
    public boolean isFor(DutyKind kind, AreaPath asked) {
        return holder.kind() == kind && sector.contains(asked);
    }
}
