package tocsin.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import tocsin.foundation.Permission;
import tocsin.foundation.Text;
import tocsin.foundation.TownClock;
import tocsin.rulebook.Rulebook;

class RolesTest {
    private final List<Role> roles = new Roles(new Rulebook(), new TownClock()).list();
    private final Set<String> declared = declared();

    @Test
    void everyPermissionOfARoleIsDeclaredByItsRoom() {
        var rooms = declared.stream().map(RolesTest::room).collect(Collectors.toSet());
        // A room that is not built yet declares nothing; its permissions wait for it.
        assertThat(granted().stream().filter(code -> rooms.contains(room(code))))
                .isSubsetOf(declared);
    }

    @Test
    void everyDeclaredPermissionIsGivenToSomeRole() {
        assertThat(declared).isSubsetOf(granted());
    }

    @Test
    void everyDeclaredPermissionHasWords() {
        var words = new PermissionWords();
        assertThat(declared)
                .isNotEmpty()
                .allSatisfy(code -> assertThat(words.of(code)).isNotEqualTo(Text.same(code)));
    }

    @Test
    void gridWorkersReportAndIssueNothing() {
        assertThat(role("GRID_WORKER").permissions())
                .contains("hazards.record")
                .noneMatch(code -> code.startsWith("hazards.issue") || code.equals("hazards.grade"));
    }

    @Test
    void onlyBodiesThatMayHaveEnforcementPowerIssueOrders() {
        assertThat(roles.stream()
                        .filter(role -> role.permissions().contains("hazards.issueOrder"))
                        .map(Role::code))
                .containsExactlyInAnyOrder("REGULATOR", "FIRE_AUTHORITY");
    }

    @Test
    void administratorsShareNoPermissionButSeeingWhoIsWhoAndWhoHasAnAccount() {
        var administrators = roles.stream().filter(Role::isAdministrator).toList();
        assertThat(administrators).hasSize(3);
        var all = administrators.stream()
                .flatMap(role -> role.permissions().stream())
                .filter(code ->
                        !Set.of("organization.read", "access.readAccounts").contains(code))
                .toList();
        assertThat(all)
                .doesNotHaveDuplicates()
                .noneMatch(code -> code.matches("(hazards|premises|agenda|figures)\\..*"));
    }

    @Test
    void peopleOfAUnitAreBoundToTheirOwnOrganization() {
        assertThat(roles.stream().filter(Role::isForOwnOrganization).map(Role::code))
                .containsExactly("UNIT_SAFETY");
        // Who is who and where is not an organization's own.
        assertThat(role("UNIT_SAFETY").permissions()).noneMatch(code -> code.startsWith("organization."));
    }

    private Role role(String code) {
        return roles.stream()
                .filter(role -> role.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private Set<String> granted() {
        return roles.stream()
                .flatMap(role -> role.permissions().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String room(String code) {
        return code.substring(0, code.indexOf('.'));
    }

    /** Codes of every enum on the class path that lists a room's permissions. */
    private static Set<String> declared() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AssignableTypeFilter(Permission.class));
        return scanner.findCandidateComponents("tocsin").stream()
                .map(bean -> load(bean.getBeanClassName()))
                .filter(Class::isEnum)
                .filter(type -> RolesTest.class.getClassLoader().getResource(source(type)) != null)
                .flatMap(type -> Arrays.stream(type.getEnumConstants()))
                .map(constant -> ((Permission) constant).code())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String source(Class<?> type) {
        return type.getName().replace('.', '/') + ".class";
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
