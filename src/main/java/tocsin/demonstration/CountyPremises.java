package tocsin.demonstration;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tocsin.foundation.Actor;
import tocsin.organization.AreaView;
import tocsin.organization.CreditCode;
import tocsin.organization.OrganizationId;
import tocsin.organization.OrganizationKind;
import tocsin.organization.Organizations;
import tocsin.organization.RecordOrganization;
import tocsin.premises.PremisesId;
import tocsin.premises.PremisesRegister;
import tocsin.premises.RecordPremises;

/** Opens shops, plants, schools and flats all over the county, most of them run by a registered unit. */
@Component
class CountyPremises {
    private static final String SIGNS = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private final Organizations organizations;
    private final PremisesRegister register;

    CountyPremises(Organizations organizations, PremisesRegister register) {
        this.organizations = organizations;
        this.register = register;
    }

    /** A place in the story. */
    record Place(
            PremisesId id,
            AreaView grid,
            Trade trade,
            @Nullable OrganizationId organization,
            String responsible,
            String phone) {}

    /** The plant whose safety manager has an account. */
    static Place plant(List<Place> places) {
        return places.get(1);
    }

    List<Place> open(CountyGround.Ground ground, int count, Chance chance, long bornAt) {
        var opening = new Opening(ground, chance, bornAt);
        var grids = ground.allGrids();
        var villages = Objects.requireNonNull(
                ground.villages().get(ground.towns().getFirst().code()));
        var first =
                Objects.requireNonNull(ground.grids().get(villages.getFirst().code()));
        opening.add("林婶面馆", Trade.ALL.getFirst(), first.get(2));
        opening.add("恒泽针织厂", Trade.ALL.get(6), first.get(2));
        while (opening.places.size() < count) {
            var trade = Trade.any(chance);
            var grid = grids.get((int) (Math.pow(chance.fraction(), 1.4) * grids.size()));
            opening.add(null, trade, grid);
        }
        organizations.recordAll(opening.units, Actor.INSTALLATION);
        register.recordAll(opening.commands, Actor.INSTALLATION);
        return opening.places;
    }

    /** One opening of all places. Chance is asked in one order, so that the same county comes of the same seed. */
    private final class Opening {
        private final CountyGround.Ground ground;
        private final Chance chance;
        private final long bornAt;
        private final List<Place> places = new ArrayList<>();
        private final Map<OrganizationId, RecordOrganization> units = new LinkedHashMap<>();
        private final Map<PremisesId, RecordPremises> commands = new LinkedHashMap<>();

        Opening(CountyGround.Ground ground, Chance chance, long bornAt) {
            this.ground = ground;
            this.chance = chance;
            this.bornAt = bornAt;
        }

        private void add(@Nullable String given, Trade trade, AreaView grid) {
            var responsible = Names.person(chance);
            var phone = Names.phone(chance);
            int number = places.size() + 1;
            var name = given != null ? given : name(trade, grid, responsible);
            var sector =
                    Objects.requireNonNull(ground.sectors().get(trade.sector())).id();
            var unit = new Unit(name, grid, sector, responsible, phone, number, trade);
            var organization = trade.employees() > 0 && (chance.in(70) || given != null) ? register(unit) : null;
            var id = new PremisesId(chance.id(bornAt));
            commands.put(id, described(unit, organization));
            places.add(new Place(id, grid, trade, organization, responsible, phone));
        }

        private String name(Trade trade, AreaView grid, String responsible) {
            var name = village(grid) + responsible.charAt(0) + "记" + chance.of(trade.suffixes());
            boolean shop = trade.categories().contains("RESTAURANT")
                    || trade.categories().contains("SHOP");
            return shop
                    ? name
                    : chance.of(List.of("宏", "丰", "瑞", "新", "和", "万", "金", "顺", "安", "泰"))
                            + chance.of(List.of("盛", "达", "禾", "泽", "源", "康", "茂", "隆"))
                            + chance.of(trade.suffixes());
        }

        private RecordPremises described(Unit unit, @Nullable OrganizationId organization) {
            var trade = unit.trade();
            var at = CountyMap.within(
                    Objects.requireNonNull(ground.outlines().get(unit.grid().code())), chance);
            boolean placed = !chance.in(5);
            return new RecordPremises(
                    unit.name(),
                    organization,
                    unit.grid().id(),
                    unit.sector(),
                    village(unit.grid()) + "路" + unit.number() + "号",
                    placed ? round(at.x) : null,
                    placed ? round(at.y) : null,
                    trade.categories(),
                    chance.between(1, trade.floors() + 1),
                    BigDecimal.valueOf((long) trade.squareMetres() * chance.between(60, 150) / 100),
                    trade.employees() * chance.between(50, 150) / 100,
                    trade.categories().contains("FACTORY") && chance.in(30),
                    null,
                    new RecordPremises.Contact(unit.responsible(), unit.phone()),
                    trade.employees() > 20
                            ? new RecordPremises.Contact(Names.person(chance), Names.phone(chance))
                            : null,
                    true);
        }

        private OrganizationId register(Unit unit) {
            var id = new OrganizationId(chance.id(bornAt));
            int employees = unit.trade().employees();
            boolean company = employees > 12;
            units.put(
                    id,
                    new RecordOrganization(
                            unit.registeredName(company),
                            creditCode(company, unit.number()),
                            company ? OrganizationKind.ENTERPRISE : OrganizationKind.HOUSEHOLD,
                            unit.grid().id(),
                            unit.sector(),
                            null,
                            company ? "小型" : "微型",
                            BigDecimal.valueOf((company ? 10_000L : 1_000L) * employees * chance.between(5, 60)),
                            unit.responsible(),
                            unit.phone(),
                            false,
                            true));
            return id;
        }
    }

    /** A place about to open, and who will run it. */
    private record Unit(
            String name, AreaView grid, UUID sector, String responsible, String phone, int number, Trade trade) {
        String registeredName(boolean company) {
            return company ? "望火县" + name + "有限公司" + number : name + "（个体" + number + "）";
        }
    }

    private static String village(AreaView grid) {
        return grid.name().substring(0, 2);
    }

    /** A code that can belong to nobody: registered at 990101, which is no county. */
    private static String creditCode(boolean company, int number) {
        var body = (company ? "91" : "92") + CountyGround.COUNTY_CODE + "MA" + serial(number) + "0";
        return body + CreditCode.check(body);
    }

    private static String serial(int number) {
        var text = new StringBuilder();
        int rest = number * 7 + 31;
        for (int index = 0; index < 6; index++) {
            text.append(SIGNS.charAt(rest % SIGNS.length()));
            rest = rest / SIGNS.length() + index * 3;
        }
        return text.toString();
    }

    private static double round(double degrees) {
        return Math.round(degrees * 1e6) / 1e6;
    }
}
