package tocsin.organization;

import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tocsin.foundation.AreaPath;

/** A node of the area tree: its rules. */
record Area(
        AreaId id,
        long number,
        @Nullable UUID parentId,
        AreaPath path,
        AreaLevel level,
        String code,
        String name,
        int version) {

    private static final Pattern CODE = Pattern.compile("[0-9A-Z]{2,20}");

    /** A node not yet in the tree, placed below its parent; a null parent makes a root. */
    static Area below(@Nullable AreaView parent, RecordArea command, long number) {
        OrganizationProblem.AREA_CODE_WRONG.unless(CODE.matcher(command.code()).matches(), command.code());
        if (parent == null) {
            return new Area(
                    command.id(),
                    number,
                    null,
                    AreaPath.EVERYWHERE.child(number),
                    command.level(),
                    command.code(),
                    command.name().strip(),
                    1);
        }
        OrganizationProblem.AREA_LEVEL_OUT_OF_ORDER.unless(
                command.level().ordinal() > parent.level().ordinal(),
                command.name(),
                command.level().label(),
                parent.name(),
                parent.level().label());
        return new Area(
                command.id(),
                number,
                parent.id().value(),
                parent.path().child(number),
                command.level(),
                command.code(),
                command.name().strip(),
                1);
    }

    Area renamed(String newCode, String newName) {
        return new Area(id, number, parentId, path, level, newCode, newName, version + 1);
    }

    AreaView view() {
        return new AreaView(id, number, code, name, level, parentId, path);
    }
}
