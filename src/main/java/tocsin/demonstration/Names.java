package tocsin.demonstration;

import java.util.ArrayList;
import java.util.List;

/** Invented names. None is meant to be anybody or any place. */
final class Names {
    private static final String SURNAMES =
            "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦许何吕施张孔曹严华金魏陶姜谢邹喻苏潘葛范彭鲁韦马苗方俞任袁柳史唐费岑薛雷贺倪汤罗毕郝安常于傅卞齐康伍余卜孟黄穆萧尹";
    private static final List<String> GIVEN = List.of(
            "建平", "秋月", "志远", "文斌", "晓岚", "国栋", "丽华", "海生", "雨桐", "永强", "春梅", "立诚", "巧云", "思远", "明哲", "小舟", "婉清", "远航",
            "知秋", "德顺", "玉兰", "长河", "新民", "翠萍", "启明", "月英", "振华", "素琴", "立新", "惠敏", "广田", "小满", "景行", "若溪", "凤英", "守业",
            "望舒", "清和", "仲衡", "以宁", "青山", "朔", "莉", "婉", "成", "倩", "磊", "洁", "峰", "静", "涛", "芳", "勇", "娟");
    private static final List<String> STEMS = List.of(
            "永兴", "鼓山", "书院", "沙田", "双桥", "柳溪", "石门", "新塘", "东篱", "南浦", "北坡", "西庄", "大湾", "小洲", "青石", "白水", "红枫", "黄泥",
            "竹林", "桃源", "梅岭", "松岗", "杏花", "莲塘", "鹿鸣", "鹤亭", "凤栖", "龙潭", "虎丘", "马店");

    /** Twelve towns: name, level code of the town part of the division code. */
    static final List<Town> TOWNS = List.of(
            new Town("望火镇", 101),
            new Town("鹭湾开发区", 401),
            new Town("石笕镇", 102),
            new Town("澄溪街道", 1),
            new Town("稻桥镇", 103),
            new Town("竹埠镇", 104),
            new Town("柳渡镇", 105),
            new Town("北渚镇", 106),
            new Town("梅坞镇", 107),
            new Town("青篁镇", 108),
            new Town("云碓乡", 201),
            new Town("枫坳乡", 202));

    private Names() {}

    record Town(String name, int code) {
        boolean isZone() {
            return code >= 400;
        }
    }

    static String person(Chance chance) {
        int at = chance.below(SURNAMES.length());
        return SURNAMES.substring(at, at + 1) + chance.of(GIVEN);
    }

    static String phone(Chance chance) {
        return "000-%07d".formatted(chance.below(10_000_000));
    }

    /** Fifteen villages of a town; the first town's begin with those every story knows. */
    static List<String> villages(int town) {
        var villages = new ArrayList<String>();
        for (int index = 0; index < 15; index++) {
            var stem = STEMS.get((index + town * 7) % STEMS.size());
            villages.add(stem + (index < 5 ? "社区" : "村"));
        }
        return villages;
    }
}
