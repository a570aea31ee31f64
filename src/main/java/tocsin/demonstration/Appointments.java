package tocsin.demonstration;

import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tocsin.access.AccountId;
import tocsin.access.Accounts;
import tocsin.access.OpenAccount;
import tocsin.access.PlainPassword;
import tocsin.foundation.Actor;
import tocsin.organization.AreaView;
import tocsin.organization.AssignDuty;
import tocsin.organization.Duties;
import tocsin.organization.DutyKind;
import tocsin.organization.HoldPost;
import tocsin.organization.OpenPost;
import tocsin.organization.OrganizationId;
import tocsin.organization.OrganizationKind;
import tocsin.organization.Organizations;
import tocsin.organization.People;
import tocsin.organization.PersonId;
import tocsin.organization.Posts;
import tocsin.organization.RecordOrganization;
import tocsin.organization.RecordPerson;
import tocsin.organization.SectorView;
import tocsin.organization.Sectors;

/** Registers bodies, people, posts and duties as an administrator would. */
@Component
class Appointments {
    private static final String SYLLABLES = "abcdefghjkmnpqrstuvwxyz";

    private final Organizations organizations;
    private final People people;
    private final Posts posts;
    private final Duties duties;
    private final Sectors sectors;

    Appointments(Organizations organizations, People people, Posts posts, Duties duties, Sectors sectors) {
        this.organizations = organizations;
        this.people = people;
        this.posts = posts;
        this.duties = duties;
        this.sectors = sectors;
    }

    Desk desk(Chance chance, LocalDate from, long bornAt) {
        return new Desk(chance, from, bornAt);
    }

    /** One administrator's desk on the day everything begins: what is filled in lies there until it is handed in, all of it together. */
    final class Desk {
        private final Chance chance;
        private final LocalDate from;
        private final long bornAt;
        private final UUID other = sectors.getByCode("OTHER").id();
        private final Map<OrganizationId, RecordOrganization> bodies = new LinkedHashMap<>();
        private final Map<PersonId, RecordPerson> appointed = new LinkedHashMap<>();
        private final Map<UUID, OpenPost> opened = new LinkedHashMap<>();
        private final Map<UUID, Posts.Hold> held = new LinkedHashMap<>();
        private final Map<UUID, AssignDuty> assigned = new LinkedHashMap<>();

        private Desk(Chance chance, LocalDate from, long bornAt) {
            this.chance = chance;
            this.from = from;
            this.bornAt = bornAt;
        }

        /** Hands in what lies here. */
        void handIn() {
            organizations.recordAll(bodies, Actor.INSTALLATION);
            people.recordAll(appointed, Actor.INSTALLATION);
            posts.openAll(opened, Actor.INSTALLATION);
            posts.holdAll(held, Actor.INSTALLATION);
            duties.assignAll(assigned, Actor.INSTALLATION);
            Stream.of(bodies, appointed, opened, held, assigned).forEach(Map::clear);
        }

        LocalDate from() {
            return from;
        }

        OrganizationId body(
                String name, OrganizationKind kind, AreaView area, @Nullable SectorView sector, boolean power) {
            var id = new OrganizationId(next());
            var sectorId = sector == null ? other : sector.id();
            bodies.put(
                    id,
                    new RecordOrganization(
                            name,
                            null,
                            kind,
                            area.id(),
                            sectorId,
                            null,
                            null,
                            null,
                            null,
                            Names.phone(chance),
                            power,
                            true));
            return id;
        }

        PersonId appoint(
                @Nullable String name,
                String title,
                OrganizationId body,
                AreaView area,
                @Nullable SectorView sector,
                String role) {
            var person = new PersonId(next());
            appointed.put(
                    person,
                    new RecordPerson(name == null ? Names.person(chance) : name, Names.phone(chance), area.id(), body));
            var post = next();
            opened.put(
                    post,
                    new OpenPost(title, body, area.id(), sector == null ? null : sector.id(), role, dutyText(role)));
            held.put(next(), new Posts.Hold(post, new HoldPost(person, from, null, false)));
            return person;
        }

        /** Written by role; a few posts have none yet. */
        private @Nullable String dutyText(String role) {
            if (chance.in(3)) {
                return null;
            }
            return switch (role) {
                case "LEADER" -> "统筹本区域消防安全和安全生产，定期听取汇报，协调解决重大隐患";
                case "GRID_WORKER" -> "每月巡查责任网格内的场所，发现隐患当场劝改，改不了的及时上报，协助复查";
                case "VILLAGE_OFFICER" -> "组织村居防火巡查和宣传，督促整改，落实网格员管理";
                case "TOWN_OFFICER" -> "下达整改通知，跟踪到销号，复查网格上报的整改结果";
                case "REGULATOR" -> "监管本行业领域消防安全和安全生产，组织行业检查，督促所属单位整改";
                case "FIRE_AUTHORITY" -> "开展消防监督检查，判定重大火灾隐患，依法责令改正和停产停业，组织复查";
                case "UNIT_SAFETY" -> "组织本单位防火巡查、培训和演练，落实整改并报告";
                default -> "对所辖范围消防安全和安全生产负责";
            };
        }

        void duty(PersonId person, DutyKind kind, AreaView area) {
            assigned.put(next(), new AssignDuty(kind, area.id(), null, person, from, null, false));
        }

        void acting(PersonId person, DutyKind kind, AreaView area) {
            assigned.put(next(), new AssignDuty(kind, area.id(), null, person, from, null, true));
        }

        UUID next() {
            return chance.id(bornAt);
        }
    }

    /** Opens an account; the password is truly random, not part of the seeded story. */
    DemonstrationCounty.Account account(Accounts accounts, Staff.Login login, AccountId id) {
        var password = password();
        accounts.open(
                id,
                new OpenAccount(login.person(), login.account(), new PlainPassword(password), false),
                Actor.INSTALLATION);
        return new DemonstrationCounty.Account(
                login.role(), people.get(login.person()).name(), login.account(), password);
    }

    private static String password() {
        var random = new SecureRandom();
        var text = new StringBuilder();
        for (int index = 0; index < 4; index++) {
            text.append(SYLLABLES.charAt(random.nextInt(SYLLABLES.length())));
        }
        return "Wh" + text + "-" + (100_000 + random.nextInt(900_000));
    }
}
