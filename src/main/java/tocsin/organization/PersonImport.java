package tocsin.organization;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tocsin.foundation.Actor;
import tocsin.foundation.Text;
import tocsin.ledger.CellProblem;
import tocsin.ledger.ImportDefinition;
import tocsin.ledger.ImportField;
import tocsin.ledger.ImportRow;
import tocsin.ledger.ImportSource;
import tocsin.ledger.ImportTarget;
import tocsin.ledger.ImportVerdict;
import tocsin.ledger.RecordWithdrawal;

/** Import of people: who, where, of which organization. */
@Configuration(proxyBeanMethods = false)
class PersonImport implements ImportTarget {
    private static final ImportField NAME =
            ImportField.text("name", "姓名", "Name").demanded().filling(RecordPerson.class, "name");
    private static final ImportField PHONE =
            ImportField.code("phone", "电话", "Telephone").filling(RecordPerson.class, "phone");
    private static final ImportField ORGANIZATION = ImportField.text("organization", "单位", "Organization");

    private final People people;
    private final Organizations organizations;
    private final Places places;
    private final Withdrawal withdrawal;
    private final PersonWithdrawal takeBack;

    PersonImport(
            People people,
            Organizations organizations,
            Places places,
            Withdrawal withdrawal,
            PersonWithdrawal takeBack) {
        this.people = people;
        this.organizations = organizations;
        this.places = places;
        this.withdrawal = withdrawal;
        this.takeBack = takeBack;
    }

    @Bean
    ImportDefinition personImportDefinition() {
        return new ImportDefinition(
                "people",
                Text.of("人员", "People"),
                OrganizationPermission.IMPORT,
                List.of(NAME, PHONE, Places.AREA, ORGANIZATION),
                List.of("name", "phone", "area"),
                this);
    }

    @Override
    public List<ImportVerdict> check(List<ImportRow> rows, Actor by) {
        var found = places.find(rows, OrganizationPermission.MANAGE, by);
        var bodies = bodies(rows);
        var there = people.named(rows.stream()
                .map(row -> String.valueOf(row.text("name")))
                .distinct()
                .toList());
        var verdicts = new ArrayList<ImportVerdict>();
        for (var row : rows) {
            var faults = new ArrayList<>(found.faults(row));
            var body = row.text("organization");
            if (body != null && !bodies.containsKey(body)) {
                faults.add(CellProblem.NOT_KNOWN.at(ORGANIZATION, body));
            }
            var area = found.area(row);
            boolean same = area != null
                    && there.stream()
                            .anyMatch(person -> person.name().equals(row.text("name"))
                                    && Objects.equals(person.phone(), row.text("phone"))
                                    && person.areaId().equals(area.id()));
            verdicts.add(same && faults.isEmpty() ? ImportVerdict.same() : ImportVerdict.of(faults));
        }
        return verdicts;
    }

    @Override
    public List<UUID> write(List<ImportRow> rows, ImportSource source, Actor by) {
        var found = places.find(rows, OrganizationPermission.MANAGE, by);
        var bodies = bodies(rows);
        var ids = withdrawal.free(rows.stream().map(row -> id(row, found)).toList(), source);
        var written = new ArrayList<UUID>();
        for (var row : rows) {
            var area = Objects.requireNonNull(found.area(row));
            var id = Objects.requireNonNull(ids.get(id(row, found)));
            var body = row.text("organization") == null
                    ? null
                    : bodies.get(Objects.requireNonNull(row.text("organization")));
            people.record(
                    new PersonId(id),
                    new RecordPerson(Objects.requireNonNull(row.text("name")), row.text("phone"), area.id(), body),
                    by);
            written.add(id);
        }
        return written;
    }

    private static UUID id(ImportRow row, Places.Found found) {
        var area = Objects.requireNonNull(found.area(row));
        return Places.idOf("person", row.text("name"), row.text("phone"), area.id());
    }

    @Override
    public RecordWithdrawal withdrawal() {
        return takeBack;
    }

    private java.util.Map<String, OrganizationId> bodies(List<ImportRow> rows) {
        var names = rows.stream()
                .map(row -> row.text("organization"))
                .filter(Objects::nonNull)
                .map(Object::toString)
                .distinct()
                .toList();
        return organizations.named(names).stream()
                .collect(Collectors.toMap(OrganizationView::name, OrganizationView::id, (first, second) -> first));
    }
}
