package tocsin.organization;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tocsin.foundation.AreaPath;
import tocsin.foundation.Text;

/** A node of the area tree: its rules. */
record Area(
        AreaId id,
        long number,
        @Nullable UUID parentId,
        AreaPath path,
        AreaLevel level,
        String code,
        String name,
        @Nullable LocalDate endedOn,
        @Nullable UUID successorId,
        int version) {

    private static final Pattern DIGITS = Pattern.compile("[0-9]+");
    private static final Pattern CODE = Pattern.compile("[0-9A-Z]{2,20}");

    /** A node not yet in the tree, placed below its parent; a null parent makes a root. */
    static Area below(@Nullable AreaView parent, RecordArea command, long number) {
        requireCode(command.code());
        if (parent == null) {
            return new Area(
                    command.id(),
                    number,
                    null,
                    AreaPath.EVERYWHERE.child(number),
                    command.level(),
                    command.code(),
                    command.name().strip(),
                    null,
                    null,
                    1);
        }
        requireBelow(parent, command.name(), command.level());
        requireContinued(parent, command.code(), command.level());
        return new Area(
                command.id(),
                number,
                parent.id().value(),
                parent.path().child(number),
                command.level(),
                command.code(),
                command.name().strip(),
                null,
                null,
                1);
    }

    private static void requireCode(String code) {
        OrganizationProblem.AREA_CODE_WRONG.unless(CODE.matcher(code).matches(), code);
    }

    private static void requireBelow(AreaView parent, String name, AreaLevel level) {
        if (!level.parents().contains(parent.level())) {
            throw OrganizationProblem.AREA_LEVEL_OUT_OF_ORDER
                    .with(
                            name,
                            level.label(),
                            parent.name(),
                            parent.level().label(),
                            Text.list(level.parents().stream()
                                    .map(AreaLevel::label)
                                    .toList()))
                    .at("/level");
        }
    }

    /** Refuses a published code that does not begin with that of the node above; local codes with letters are free. */
    static void requireContinued(AreaView parent, String code, AreaLevel level) {
        if (!continues(parent.code(), parent.level(), code, level)) {
            throw OrganizationProblem.AREA_CODE_NOT_CONTINUED
                    .with(code, parent.name(), parent.code())
                    .at("/code");
        }
    }

    static boolean continues(String parentCode, AreaLevel parentLevel, String code, AreaLevel level) {
        return !level.continues(parentLevel)
                || !DIGITS.matcher(code).matches()
                || !DIGITS.matcher(parentCode).matches()
                || code.startsWith(parentCode) && code.length() > parentCode.length();
    }

    /** Refuses a node without one above it, unless the tree may begin there. */
    static void requireTop(RecordArea command, List<AreaLevel> tops) {
        boolean may = command.level().mayBeTop()
                && tops.stream().allMatch(top -> top == AreaLevel.COUNTRY || top.compareTo(command.level()) >= 0);
        if (!may) {
            throw OrganizationProblem.AREA_WITHOUT_PARENT
                    .with(
                            command.name(),
                            command.level().label(),
                            Text.list(command.level().parents().stream()
                                    .map(AreaLevel::label)
                                    .toList()))
                    .at("/parentCode");
        }
    }

    /** Refuses when the node has ended: what has ended is not changed any more. */
    void requireStanding() {
        OrganizationProblem.AREA_ENDED.unless(endedOn == null, name, String.valueOf(endedOn));
    }

    Area renamed(String newName) {
        return new Area(id, number, parentId, path, level, code, newName.strip(), endedOn, successorId, version + 1);
    }

    Area recoded(String newCode) {
        requireCode(newCode);
        return new Area(id, number, parentId, path, level, newCode, name, endedOn, successorId, version + 1);
    }

    /** The node below another parent. It keeps its id, its number and everything inside it. */
    Area movedBelow(AreaView parent) {
        OrganizationProblem.AREA_INTO_ITSELF.unless(!path.contains(parent.path()), name, parent.name());
        OrganizationProblem.AREA_STANDS_THERE.unless(!parent.id().value().equals(parentId), name, parent.name());
        requireBelow(parent, name, level);
        return new Area(
                id,
                number,
                parent.id().value(),
                parent.path().child(number),
                level,
                code,
                name,
                endedOn,
                successorId,
                version + 1);
    }

    Area ended(LocalDate on, @Nullable UUID successor) {
        return new Area(id, number, parentId, path, level, code, name, on, successor, version + 1);
    }

    AreaView view() {
        return new AreaView(id, number, code, name, level, parentId, path);
    }
}
