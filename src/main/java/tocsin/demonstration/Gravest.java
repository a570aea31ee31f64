package tocsin.demonstration;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tocsin.foundation.TownClock;
import tocsin.hazards.DetermineMajor;
import tocsin.hazards.HazardLevel;
import tocsin.hazards.MajorBasis;
import tocsin.hazards.MajorBasis.Regime;

/**
 * What is gravest in places of a trade: major by itself, as a direct element of the standard on fire hazards or by the criteria of work
 * safety.
 *
 * @param place what kind of place the standard sees in it, a code of {@code determination-places}
 * @param element the direct element of GB 35181-2017; of work safety the item of its criteria
 * @param measured what was measured or counted, where something can be
 * @param threshold what the standard asks for instead
 * @param danger why nobody can be kept safe while things go on
 */
record Gravest(
        Trade.Fault fault,
        Regime regime,
        String place,
        String element,
        @Nullable String measured,
        @Nullable String threshold,
        String danger) {
    private static final LocalDate NEW_STANDARD = LocalDate.of(2025, 11, 1);

    /** The chapter of direct elements of GB 35181-2025, whose clauses somebody compares in the text. */
    private static final String DIRECT_ELEMENTS = "5";

    private static final String CROWDED = "CROWDED_PLACE";
    private static final String FLAMMABLE = "FLAMMABLE_EXPLOSIVE_PLACE";

    static final Gravest CYLINDERS = fire(
            new Trade.Fault("DANGEROUS_GOODS", "厨房违规存放液化石油气瓶9只，瓶灶同室", "撤出气瓶，改用管道燃气", "厨房"),
            "6.8",
            "9只",
            "店内不得存放",
            "气瓶与明火同处一室，边营业边整改随时可能爆燃");
    static final Gravest SOLVENTS = fire(
            new Trade.Fault("DANGEROUS_GOODS", "店内违规储存零售散装稀料、酒精", "清运到合规仓库，店内不再储存销售", "后仓"),
            "6.8",
            "约300升",
            "店内不得储存",
            "易燃液体与营业区连通，无法隔离");
    static final Gravest WALLED_EXITS = fire(
            new Trade.Fault("EXITS", "安全出口被砌墙封堵，只剩一个出口", "拆除封堵墙体，恢复全部安全出口", "东侧出口"),
            "6.5",
            "1个",
            "不少于2个",
            "只剩一个出口，营业时人员无法疏散");
    static final Gravest NARROW_EXITS = fire(
            new Trade.Fault("EXITS", "安全出口改成包间，总净宽不足标准的80%", "拆除包间，恢复安全出口", "三楼西侧"),
            "6.5",
            "1.40 m",
            "2.20 m",
            "剩余出口过窄，夜间满场时无法疏散");
    static final Gravest NO_SPRINKLERS = fire(
            new Trade.Fault("SPRINKLERS", "客房楼层应设而未设自动喷水灭火系统", "补设自动喷水灭火系统并检测合格", "二至四层客房"),
            "6.6",
            null,
            null,
            "夜间住客多，起火后无法自动控火");
    static final Gravest PANEL_DORMITORY = fire(
            new Trade.Fault("COMBUSTIBLE_MATERIALS", "集体宿舍用泡沫夹芯板搭建", "搬出住宿，拆除夹芯板房", "宿舍"),
            "6.10",
            "芯材B2级",
            "芯材A级",
            "宿舍住满人，芯材燃烧极快，无法边住边改");
    static final Gravest WRONG_FLOOR = fire(
            new Trade.Fault("OTHER", "活动室设在半地下室，所在楼层不符合规定", "停用并搬到一层", "半地下活动室"),
            "6.9",
            "半地下一层",
            "不得设在地下、半地下",
            "老人儿童行动慢，地下房间无法及时疏散");
    static final Gravest STORE_BELOW_BEDS = dangerous(
            new Trade.Fault("DANGEROUS_GOODS", "一层存放分装汽油、稀料，同楼住人", "清走全部油料，住人房间腾空", "一层"),
            "6.2",
            "易燃液体与住人房间同楼，起火即封住楼梯");
    static final Gravest NO_GAS_ALARM = dangerous(
            new Trade.Fault("GAS", "储罐区未设可燃气体报警和固定冷却设施", "补设报警和冷却设施并检测合格", "储罐区"), "6.7", "泄漏不能及时发现，继续作业无法保证安全");
    static final Gravest CONFINED_SPACE = new Gravest(
            new Trade.Fault("MANAGEMENT", "污水池等有限空间未辨识建账，未设警示标志", "停止有限空间作业，辨识建账，设置警示和通风检测", "污水处理站"),
            Regime.WORK_SAFETY,
            CROWDED,
            "INDUSTRY_AND_TRADE",
            null,
            null,
            "池内气体不明，继续作业随时可能中毒窒息");

    private static Gravest fire(
            Trade.Fault fault, String element, @Nullable String measured, @Nullable String threshold, String danger) {
        return new Gravest(fault, Regime.FIRE, CROWDED, element, measured, threshold, danger);
    }

    private static Gravest dangerous(Trade.Fault fault, String element, String danger) {
        return new Gravest(fault, Regime.FIRE, FLAMMABLE, element, null, null, danger);
    }

    /** Regime, rule and item by the standard in force at a moment. */
    MajorBasis basis(Instant at) {
        if (regime == Regime.WORK_SAFETY) {
            return new MajorBasis(regime, "应急管理部令第10号", element);
        }
        return isNew(at)
                ? new MajorBasis(regime, "GB 35181-2025", DIRECT_ELEMENTS)
                : new MajorBasis(regime, "GB 35181-2017", element);
    }

    /** The officers sit together over what was found and judge it by the standard in force at a moment. */
    DetermineMajor determination(Instant at) {
        var item = basis(at).item();
        return new DetermineMajor(
                List.of(place),
                List.of(new DetermineMajor.FoundElement(item, fault.spot() + "：" + fault.words(), measured, threshold)),
                List.of(),
                HazardLevel.MAJOR,
                item,
                isNew(at) ? "第5章直接判定要素（已对照标准原文）" : null,
                "集体讨论：" + fault.words() + "，属直接判定要素，监督员讨论一致，判定为重大火灾隐患",
                null,
                1);
    }

    private static boolean isNew(Instant at) {
        return !TownClock.day(at).isBefore(NEW_STANDARD);
    }
}
