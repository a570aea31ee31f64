package tocsin.organization;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tocsin.foundation.Text;
import tocsin.ledger.CellProblem;
import tocsin.ledger.ImportField;
import tocsin.ledger.ImportProblem;
import tocsin.ledger.ImportRow;
import tocsin.ledger.ParsedCell;

/** Finds the organizations on file that rows of an import name by a code: the credit code, or one of those before it. */
@Component
public class UnitCodes {
    private static final ImportField CREDIT_CODE =
            ImportField.code("creditCode", "统一社会信用代码", "Credit code").readBy(UnitCodes::anyCode);

    /** A row may say any of them; old sheets write old codes in the column of the credit code too. */
    public static final List<ImportField> FIELDS =
            List.of(CREDIT_CODE, OldCode.ORGANIZATION_CODE.column(), OldCode.REGISTRATION_NUMBER.column());

    private final Organizations organizations;

    UnitCodes(Organizations organizations) {
        this.organizations = organizations;
    }

    /** By its length a code tells what it is; what is none of them is read as a credit code, whose fault is then said. */
    private static ParsedCell anyCode(String text, ImportField field) {
        var normal = OldCode.normal(text);
        return Stream.of(OldCode.values())
                .filter(code -> code.length() == normal.length())
                .findFirst()
                .map(code -> code.read(text, field))
                .orElseGet(() -> Places.creditCode(text, field));
    }

    /** Looks up every code that these rows say, at once. */
    public Found find(List<ImportRow> rows) {
        return new Found(rows);
    }

    /** Who bears the codes of a batch of rows. */
    public final class Found {
        private final Map<String, OrganizationView> bearers = new HashMap<>();

        private Found(List<ImportRow> rows) {
            var codes = rows.stream()
                    .flatMap(UnitCodes::said)
                    .map(Said::code)
                    .distinct()
                    .toList();
            organizations
                    .withOldCodes(codes)
                    .forEach(known -> Stream.of(
                                    known.organizationCode(),
                                    OldCode.inside(known.creditCode()),
                                    known.registrationNumber())
                            .filter(Objects::nonNull)
                            .forEach(code -> bearers.putIfAbsent(String.valueOf(code), known)));
            bearers.putAll(organizations.withCreditCodes(codes));
        }

        /** The organization a row names by its codes. */
        public Optional<OrganizationView> bearer(ImportRow row) {
            return said(row)
                    .flatMap(said -> Optional.ofNullable(bearers.get(said.code())).stream())
                    .findFirst();
        }

        /** A row says a code nobody bears, or codes of two organizations. */
        public List<ImportProblem> faults(ImportRow row) {
            var bearer = bearer(row);
            if (bearer.isEmpty()) {
                return said(row)
                        .limit(1)
                        .map(said -> CellProblem.NOT_KNOWN.at(said.field(), said.code()))
                        .toList();
            }
            return said(row)
                    .filter(said -> bearers.containsKey(said.code())
                            && !Objects.requireNonNull(bearers.get(said.code()))
                                    .id()
                                    .equals(bearer.get().id()))
                    .map(said -> CellProblem.NOT_ALLOWED.at(
                            said.field(),
                            said.code(),
                            Text.of(
                                            "这是“{0}”的代码，同一行的另一个代码是“{1}”的",
                                            "it is a code of “{0}”, and another in this row is of “{1}”")
                                    .with(
                                            Objects.requireNonNull(bearers.get(said.code()))
                                                    .name(),
                                            bearer.get().name())))
                    .toList();
        }
    }

    /** True when a row names its organization by a code. */
    public static boolean saysOne(ImportRow row) {
        return said(row).findAny().isPresent();
    }

    private static Stream<Said> said(ImportRow row) {
        return FIELDS.stream()
                .flatMap(field ->
                        Optional.ofNullable(row.text(field.key())).stream().map(code -> new Said(field, code)));
    }

    private record Said(ImportField field, String code) {}
}
