package tocsin.organization;

import java.util.List;
import tocsin.foundation.Actor;
import tocsin.foundation.AreaPath;
import tocsin.foundation.Text;

/**
 * The records of one room that stand on ground of the area tree. Every room that keeps paths of areas offers one: who may see a record
 * must be right the moment its ground has moved, so rooms are asked within the same transaction and do not learn of it from the journal.
 */
public interface GroundRecords {
    /** So many of one sort. */
    record Standing(Text label, long count) {}

    /** What is open on this ground and would lose it; sorts of which there is none are left out. */
    List<Standing> standing(AreaPath ground);

    /** Takes what is open along with its ground. Facts that are closed stay where they happened. */
    void follow(GroundChange change, Actor by);
}
