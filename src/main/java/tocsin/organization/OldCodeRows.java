package tocsin.organization;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tocsin.foundation.Text;
import tocsin.ledger.CellProblem;
import tocsin.ledger.ImportProblem;
import tocsin.ledger.ImportRow;

/** Which organizations on file rows of an import name by a code of before, alone or inside a credit code. */
final class OldCodeRows {
    private final Map<String, OrganizationView> bearers = new HashMap<>();

    OldCodeRows(Organizations organizations, List<ImportRow> rows) {
        var codes = rows.stream().flatMap(OldCodeRows::codes).distinct().toList();
        for (var known : organizations.withOldCodes(codes)) {
            Stream.of(known.organizationCode(), OldCode.inside(known.creditCode()), known.registrationNumber())
                    .filter(Objects::nonNull)
                    .forEach(code -> bearers.putIfAbsent(String.valueOf(code), known));
        }
    }

    /** The codes of before that a row says, also inside its credit code. */
    private static Stream<String> codes(ImportRow row) {
        return Stream.of(
                        row.text(OldCode.ORGANIZATION_CODE.field()),
                        OldCode.inside(row.text("creditCode")),
                        row.text(OldCode.REGISTRATION_NUMBER.field()))
                .filter(Objects::nonNull)
                .map(String::valueOf);
    }

    /** Who is on file under one of a row's old codes. */
    @Nullable
    OrganizationView bearer(ImportRow row) {
        return codes(row)
                .flatMap(code -> Optional.ofNullable(bearers.get(code)).stream())
                .findFirst()
                .orElse(null);
    }

    /** What is wrong with the old codes of a row that is not simply the same as one on file. */
    static List<ImportProblem> faults(ImportRow row, @Nullable OrganizationView bearer) {
        var faults = new ArrayList<ImportProblem>();
        var code = row.text(OldCode.ORGANIZATION_CODE.field());
        var inside = OldCode.inside(row.text("creditCode"));
        if (code != null && inside != null && !code.equals(inside)) {
            faults.add(at(OldCode.ORGANIZATION_CODE, code, Organization.OldCodes.differs(inside)));
        }
        if (bearer != null) {
            faults.add(taken(row, bearer));
        }
        return faults;
    }

    private static ImportProblem taken(ImportRow row, OrganizationView bearer) {
        var registration = row.text(OldCode.REGISTRATION_NUMBER.field());
        boolean byNumber = registration != null && registration.equals(bearer.registrationNumber());
        var words = bearer.name().equals(row.text("name"))
                ? Text.of(
                        "“{0}”已凭旧代码在册，册上没有这个统一社会信用代码；导入不改已登记的，请在单位页面补上",
                        "“{0}” is on file by its old code without this credit code; an import changes nothing on file, so add it on the unit’s page")
                : Text.of("旧代码已登记为“{0}”", "the old code is registered for “{0}”");
        var said = byNumber
                ? registration
                : Stream.of(row.text(OldCode.ORGANIZATION_CODE.field()), row.text("creditCode"), registration)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
        return at(byNumber ? OldCode.REGISTRATION_NUMBER : OldCode.ORGANIZATION_CODE, said, words.with(bearer.name()));
    }

    private static ImportProblem at(OldCode code, @Nullable String value, Text why) {
        return CellProblem.NOT_ALLOWED.at(code.column(), value, why);
    }
}
