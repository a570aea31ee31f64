package tocsin.demonstration;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tocsin.demonstration.CountyPremises.Place;
import tocsin.organization.AreaId;
import tocsin.organization.AreaView;
import tocsin.organization.CreditCode;
import tocsin.organization.OrganizationId;
import tocsin.organization.OrganizationKind;
import tocsin.organization.RecordOrganization;
import tocsin.premises.PremisesId;
import tocsin.premises.RecordPremises;

/** One opening of all places. Chance is asked in one order, so that the same county comes of the same seed. */
final class PlaceOpening {
    private static final String SIGNS = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int MOST_SITES = 8;
    private static final Set<String> SHOPPING = Set.of("COMMERCE", "CATERING", "LODGING", "CULTURE_TOURISM");

    private final CountyGround.Ground ground;
    private final Inspectors inspectors;
    private final Map<AreaId, CountyBuildings.Standing> buildings;
    private final Chance chance;
    private final long bornAt;
    private final List<Place> places = new ArrayList<>();
    private final Map<OrganizationId, RecordOrganization> units = new LinkedHashMap<>();
    private final Map<PremisesId, RecordPremises> commands = new LinkedHashMap<>();
    private final Map<String, Chain> chains = new HashMap<>();
    private @Nullable OrganizationId landlord;

    PlaceOpening(
            CountyGround.Ground ground,
            Inspectors inspectors,
            Map<AreaId, CountyBuildings.Standing> buildings,
            Chance chance,
            long bornAt) {
        this.ground = ground;
        this.inspectors = inspectors;
        this.buildings = buildings;
        this.chance = chance;
        this.bornAt = bornAt;
    }

    /** A unit that has opened several places of one trade. */
    private record Chain(String name, OrganizationId organization, int sites) {
        Chain grown() {
            return new Chain(name, organization, sites + 1);
        }
    }

    /** A place about to open, and who answers in it. */
    private record Opening(
            String name, AreaView grid, UUID sector, String responsible, String phone, int number, Trade trade) {
        boolean isCompany() {
            return trade.employees() > 12;
        }

        String registeredName() {
            return isCompany() ? "望火县" + name + "有限公司" : "望火县" + name + "（个体工商户）";
        }
    }

    List<Place> places() {
        return places;
    }

    Map<OrganizationId, RecordOrganization> units() {
        return units;
    }

    Map<PremisesId, RecordPremises> commands() {
        return commands;
    }

    /** The plant everybody knows, with its sewing shop in another village and its store in the development zone. */
    void addSites(AreaView grid, List<AreaView> villages) {
        var plant = Trade.ALL.get(6);
        var unit =
                Objects.requireNonNull(add(opening("恒泽针织厂", plant, grid), null).organization());
        var second = Objects.requireNonNull(ground.grids().get(villages.get(3).code()));
        add(opening("恒泽针织厂成衣车间", plant, second.getFirst()), unit);
        var zone = Objects.requireNonNull(
                ground.villages().get(ground.towns().get(1).code()));
        var third = Objects.requireNonNull(ground.grids().get(zone.getFirst().code()));
        add(opening("恒泽针织厂成品库", Trade.ALL.get(8), third.get(1)), unit);
    }

    /** Opens a place; now and then as another site of a chain. */
    void add(@Nullable String given, Trade trade, AreaView grid) {
        var opening = opening(given, trade, grid);
        var chain = given == null && chance.inThousand(18) ? chains.get(trade.sector()) : null;
        if (chain != null && chain.sites() < MOST_SITES) {
            chains.put(trade.sector(), chain.grown());
            add(named(opening, chain.name() + village(grid) + "店"), chain.organization());
            return;
        }
        var place = add(opening, null);
        if (place.organization() != null && given == null && chance.in(3)) {
            chains.put(trade.sector(), new Chain(opening.name(), place.organization(), 1));
        }
    }

    private Opening opening(@Nullable String given, Trade trade, AreaView grid) {
        var responsible = Names.person(chance);
        var name = given != null ? given : name(trade, grid, responsible);
        var sector =
                Objects.requireNonNull(ground.sectors().get(trade.sector())).id();
        return new Opening(name, grid, sector, responsible, Names.phone(chance), places.size() + 1, trade);
    }

    private static Opening named(Opening opening, String name) {
        return new Opening(
                name,
                opening.grid(),
                opening.sector(),
                opening.responsible(),
                opening.phone(),
                opening.number(),
                opening.trade());
    }

    private Place add(Opening opening, @Nullable OrganizationId known) {
        var trade = opening.trade();
        boolean registered = trade.employees() > 0 && (places.size() < 4 || chance.in(70));
        var organization = known != null ? known : registered ? register(opening) : null;
        var id = new PremisesId(chance.id(bornAt));
        commands.put(id, described(opening, organization));
        var place = new Place(id, opening.grid(), trade, organization, opening.responsible(), opening.phone());
        places.add(place);
        return place;
    }

    private String name(Trade trade, AreaView grid, String responsible) {
        var name = village(grid) + responsible.charAt(0) + "记" + chance.of(trade.suffixes());
        boolean shop =
                trade.categories().contains("RESTAURANT") || trade.categories().contains("SHOP");
        return shop
                ? name
                : chance.of(List.of("宏", "丰", "瑞", "新", "和", "万", "金", "顺", "安", "泰"))
                        + chance.of(List.of("盛", "达", "禾", "泽", "源", "康", "茂", "隆"))
                        + chance.of(trade.suffixes());
    }

    private RecordPremises described(Opening opening, @Nullable OrganizationId organization) {
        var trade = opening.trade();
        var at = CountyMap.within(
                Objects.requireNonNull(ground.outlines().get(opening.grid().code())), chance);
        boolean placed = !chance.in(5);
        int floors = chance.between(1, trade.floors() + 1);
        return new RecordPremises(
                opening.name(),
                organization,
                opening.grid().id(),
                opening.sector(),
                village(opening.grid()) + "路" + opening.number() + "号",
                placed ? CountyMap.round(at.x) : null,
                placed ? CountyMap.round(at.y) : null,
                trade.categories(),
                floors,
                BigDecimal.valueOf((long) trade.squareMetres() * chance.between(60, 150) / 100),
                trade.employees() * chance.between(50, 150) / 100,
                trade.categories().contains("FACTORY") && chance.in(12),
                null,
                new RecordPremises.Contact(opening.responsible(), opening.phone()),
                trade.employees() > 20 ? new RecordPremises.Contact(Names.person(chance), Names.phone(chance)) : null,
                measures(trade),
                standing(opening),
                tenancy(opening, organization),
                inspectors.of(opening.grid(), opening.number(), opening.isCompany()),
                null);
    }

    private @Nullable Map<String, BigDecimal> measures(Trade trade) {
        return switch (trade.categories().getFirst()) {
            case "HOTEL" -> Map.of("GUEST_ROOMS", BigDecimal.valueOf(chance.between(12, 66)));
            case "HOSPITAL", "ELDERLY_CARE" -> Map.of("BEDS", BigDecimal.valueOf(chance.between(10, 80)));
            case "SCHOOL" -> Map.of("BOARDING_BEDS", BigDecimal.valueOf(chance.in(40) ? chance.between(80, 400) : 0));
            case "RENTAL_HOUSING" -> Map.of("RENTAL_ROOMS", BigDecimal.valueOf(chance.between(3, 24)));
            default -> null;
        };
    }

    /** Shops and inns near a building stand on one of its floors. */
    private RecordPremises.@Nullable Standing standing(Opening opening) {
        var building = buildings.get(opening.grid().id());
        if (building == null || !SHOPPING.contains(opening.trade().sector()) || !chance.in(40)) {
            return null;
        }
        int floor = chance.between(1, Math.min(building.floors(), 6));
        return new RecordPremises.Standing(building.id().value(), floor, false);
    }

    /** Shops rent from a person, now and then from a company that lets many. */
    private RecordPremises.@Nullable Tenancy tenancy(Opening opening, @Nullable OrganizationId organization) {
        if (opening.isCompany() || opening.number() < 5 || !chance.in(25)) {
            if (organization != null && landlord == null && opening.isCompany() && opening.number() > 4) {
                landlord = organization;
            }
            return null;
        }
        return landlord != null && chance.in(10)
                ? new RecordPremises.Tenancy(landlord, null, false, null)
                : new RecordPremises.Tenancy(
                        null, new RecordPremises.Contact(Names.person(chance), Names.phone(chance)), false, null);
    }

    private OrganizationId register(Opening opening) {
        var id = new OrganizationId(chance.id(bornAt));
        int employees = opening.trade().employees();
        boolean company = opening.isCompany();
        units.put(
                id,
                new RecordOrganization(
                        opening.registeredName(),
                        creditCode(company, opening.number()),
                        company ? OrganizationKind.ENTERPRISE : OrganizationKind.HOUSEHOLD,
                        opening.grid().id(),
                        opening.sector(),
                        null,
                        company ? "小型" : "微型",
                        BigDecimal.valueOf((company ? 10_000L : 1_000L) * employees * chance.between(5, 60)),
                        opening.responsible(),
                        opening.phone(),
                        false,
                        true));
        return id;
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
}
