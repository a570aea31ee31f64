package tocsin.demonstration;

import java.util.List;
import tocsin.hazards.MajorBasis;

/**
 * A trade: what its places are called, what they are, and what is found wrong in them.
 *
 * @param grave what is gravest there in a fire inspector's eyes
 */
record Trade(
        String sector,
        List<String> categories,
        List<String> suffixes,
        int floors,
        int squareMetres,
        int employees,
        int weight,
        Gravest grave,
        List<Fault> faults) {
    /** A fault that is found in such places, its category in the catalogue and what is done about it. */
    record Fault(String category, String words, String measure, String spot) {}

    static final List<Fault> EVERYWHERE = List.of(
            new Fault("EXTINGUISHERS", "灭火器压力不足", "更换灭火器并逐具登记检查日期", "一楼过道"),
            new Fault("EXITS", "安全出口堆放杂物", "清走杂物，划线禁放", "后门"),
            new Fault("SIGNS_AND_LIGHTS", "疏散指示标志不亮", "更换标志灯并测试", "二楼楼梯口"),
            new Fault("SIGNS_AND_LIGHTS", "应急照明损坏", "更换应急灯", "楼梯间"),
            new Fault("ELECTRICITY", "插座超负荷串接", "拆除串接插座，分路敷设", "操作间"),
            new Fault("ELECTRICITY", "配电箱下方堆放可燃物", "移走可燃物，箱前留空", "配电间"),
            new Fault("EBIKES", "楼梯间停放电动车并充电", "移至室外充电点", "一楼楼梯间"),
            new Fault("MANAGEMENT", "无日常防火检查记录", "补建检查制度，专人逐日记录", "办公室"),
            new Fault("TRAINING", "员工不会使用灭火器", "组织一次培训和演练", "店内"));

    private static final List<Fault> KITCHEN = List.of(
            new Fault("GAS", "燃气报警器未通电", "接通电源并测试报警", "厨房"),
            new Fault("GAS", "厨房未装燃气泄漏报警器", "安装报警器和切断阀", "厨房"),
            new Fault("OPEN_FIRE", "灶台无熄火保护", "更换带熄火保护的灶具", "厨房"),
            new Fault("MANAGEMENT", "排烟罩油垢厚", "清洗烟道并留存记录", "厨房"));

    private static final List<Fault> PLANT = List.of(
            new Fault("DUST_AND_SPRAY", "喷漆房与仓库未分隔", "砌筑防火隔墙并装防火门", "喷漆车间"),
            new Fault("COMBUSTIBLE_MATERIALS", "隔断使用泡沫夹芯板", "更换为不燃材料", "车间夹层"),
            new Fault("SEPARATION", "防火卷帘下堆放货物", "清空卷帘下方并划黄线", "一层库区"),
            new Fault("HYDRANTS", "室内消火栓被货物遮挡", "移开货物，标明位置", "二层车间"),
            new Fault("SPRINKLERS", "自动喷淋主泵无法启动", "维修水泵，恢复自动状态", "泵房"),
            new Fault("EXITS", "二楼安全出口堆放纱包", "清走纱包，划线禁放", "二楼东侧出口"));

    private static final List<Fault> LODGING = List.of(
            new Fault("COMBINED_USE", "原料库与宿舍贴邻", "搬出住宿，封堵门洞", "后院"),
            new Fault("COMBINED_USE", "店内夜间住人", "清出住宿人员，拆除床铺", "店铺夹层"),
            new Fault("WINDOW_OBSTACLES", "外窗防盗网未设逃生口", "改为可内开的逃生窗", "二楼外窗"),
            new Fault("EXITS", "后门上锁", "拆锁，改用推杆门", "后门"));

    private static final List<Fault> BUILDING = List.of(
            new Fault("FIRE_LANE", "消防车通道被摊位占用", "清退摊位，施划标线", "东侧通道"),
            new Fault("ALARM", "火灾报警主机故障未修", "更换主板，恢复运行", "消防控制室"),
            new Fault("CONTROL_ROOM", "控制室夜间单人值班", "补足持证人员双人值班", "消防控制室"),
            new Fault("SEPARATION", "常闭防火门被撑开", "拆除门挡，检修闭门器", "三楼前室"));

    static final List<Trade> ALL = List.of(
            new Trade(
                    "CATERING",
                    List.of("RESTAURANT"),
                    List.of("面馆", "饭店", "小炒", "餐馆", "火锅店", "早餐店"),
                    1,
                    120,
                    8,
                    22,
                    Gravest.CYLINDERS,
                    join(KITCHEN, LODGING)),
            new Trade(
                    "COMMERCE",
                    List.of("SHOP"),
                    List.of("超市", "便利店", "五金店", "服装店", "百货店", "电器行"),
                    1,
                    160,
                    6,
                    22,
                    Gravest.SOLVENTS,
                    join(LODGING, BUILDING)),
            new Trade(
                    "COMMERCE",
                    List.of("MARKET"),
                    List.of("农贸市场", "批发市场"),
                    2,
                    2_600,
                    60,
                    2,
                    Gravest.WALLED_EXITS,
                    join(BUILDING, LODGING)),
            new Trade(
                    "LODGING",
                    List.of("HOTEL"),
                    List.of("宾馆", "旅馆", "客栈"),
                    4,
                    1_400,
                    14,
                    5,
                    Gravest.NO_SPRINKLERS,
                    join(BUILDING, LODGING)),
            new Trade(
                    "CULTURE_TOURISM",
                    List.of("KTV"),
                    List.of("量贩歌城", "歌厅"),
                    3,
                    900,
                    20,
                    2,
                    Gravest.NARROW_EXITS,
                    join(BUILDING, PLANT)),
            new Trade(
                    "CULTURE_TOURISM",
                    List.of("INTERNET_CAFE"),
                    List.of("网吧", "网咖"),
                    1,
                    260,
                    6,
                    2,
                    Gravest.WALLED_EXITS,
                    join(BUILDING, LODGING)),
            new Trade(
                    "INDUSTRY",
                    List.of("FACTORY"),
                    List.of("针织厂", "家具厂", "塑料制品厂", "印务公司", "竹木制品厂", "五金加工厂"),
                    3,
                    2_400,
                    46,
                    14,
                    Gravest.PANEL_DORMITORY,
                    join(PLANT, LODGING)),
            new Trade(
                    "INDUSTRY",
                    List.of("FACTORY", "LABOUR_INTENSIVE"),
                    List.of("制衣厂", "玩具厂", "鞋业公司"),
                    4,
                    4_800,
                    160,
                    4,
                    Gravest.PANEL_DORMITORY,
                    join(PLANT, LODGING)),
            new Trade(
                    "LOGISTICS",
                    List.of("WAREHOUSE"),
                    List.of("快递站", "物流仓库", "粮油店库房"),
                    1,
                    1_200,
                    12,
                    7,
                    Gravest.STORE_BELOW_BEDS,
                    join(PLANT, LODGING)),
            new Trade(
                    "EDUCATION",
                    List.of("SCHOOL"),
                    List.of("小学", "中学"),
                    5,
                    6_000,
                    90,
                    3,
                    Gravest.PANEL_DORMITORY,
                    BUILDING),
            new Trade(
                    "EDUCATION",
                    List.of("KINDERGARTEN"),
                    List.of("幼儿园", "托育园"),
                    3,
                    1_500,
                    30,
                    3,
                    Gravest.WRONG_FLOOR,
                    BUILDING),
            new Trade(
                    "HEALTH",
                    List.of("HOSPITAL"),
                    List.of("卫生院", "诊所"),
                    3,
                    1_600,
                    30,
                    2,
                    Gravest.PANEL_DORMITORY,
                    BUILDING),
            new Trade(
                    "CIVIL_AFFAIRS",
                    List.of("ELDERLY_CARE"),
                    List.of("敬老院", "老年食堂"),
                    2,
                    1_100,
                    18,
                    2,
                    Gravest.WRONG_FLOOR,
                    join(BUILDING, KITCHEN)),
            new Trade(
                    "HOUSING",
                    List.of("RENTAL_HOUSING"),
                    List.of("出租房"),
                    3,
                    320,
                    0,
                    8,
                    Gravest.STORE_BELOW_BEDS,
                    LODGING),
            new Trade(
                    "GAS",
                    List.of("FILLING_STATION"),
                    List.of("加油站", "液化气站"),
                    1,
                    900,
                    10,
                    2,
                    Gravest.NO_GAS_ALARM,
                    join(BUILDING, KITCHEN)));

    /** Whatever is found there; that people sleep where they work is found seldom. */
    Fault fault(Chance chance) {
        var fault = chance.in(55) ? chance.of(EVERYWHERE) : chance.of(faults);
        boolean seldom = fault.category().equals(Standstills.COMBINED_USE) && chance.in(85);
        return seldom ? chance.of(EVERYWHERE) : fault;
    }

    /** What is major there under a regime. */
    Gravest gravest(MajorBasis.Regime regime) {
        return regime == MajorBasis.Regime.FIRE ? grave : Gravest.CONFINED_SPACE;
    }

    static Trade any(Chance chance) {
        int total = ALL.stream().mapToInt(Trade::weight).sum();
        int at = chance.below(total);
        for (var trade : ALL) {
            at -= trade.weight();
            if (at < 0) {
                return trade;
            }
        }
        return ALL.getFirst();
    }

    private static List<Fault> join(List<Fault> one, List<Fault> other) {
        return java.util.stream.Stream.concat(one.stream(), other.stream()).toList();
    }
}
