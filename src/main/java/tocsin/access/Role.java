package tocsin.access;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tocsin.foundation.Text;

/**
 * What posts of one kind may do, within their own area and sector.
 *
 * @param code as stored with a post
 * @param administrator true for the three that run the installation and see no business record
 * @param ownOrganizationOnly true for people of a unit: only records of the organization in which the post is
 * @param permissions codes {@code room.act}
 */
record Role(
        String code,
        Text label,
        @Nullable Boolean administrator,
        @Nullable Boolean ownOrganizationOnly,
        Set<String> permissions) {
    boolean isAdministrator() {
        return Boolean.TRUE.equals(administrator);
    }

    boolean isForOwnOrganization() {
        return Boolean.TRUE.equals(ownOrganizationOnly);
    }

    /** The catalogue of roles as the rulebook holds it ({@code access/roles}). */
    record Catalogue(List<Role> entries) {
        static final String RULE = "access/roles";
    }
}
