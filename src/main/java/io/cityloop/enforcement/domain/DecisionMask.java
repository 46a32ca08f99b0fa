package io.cityloop.enforcement.domain;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Takes out of a decision what would tell the public who somebody is: names, identity numbers, telephones, accounts,
 * number plates, and addresses below the street (Administrative Penalty Law art. 48 with art. 50 on privacy).
 */
public final class DecisionMask {

    private static final List<String> DOUBLE_SURNAMES =
            List.of("欧阳", "司马", "上官", "诸葛", "东方", "皇甫", "尉迟", "公孙", "慕容", "令狐", "司徒", "夏侯", "轩辕", "端木", "南宫");

    private static final Pattern NUMBERS = Pattern.compile(
            "(?<![0-9A-Za-z])(?:\\d{17}[\\dXx]|\\d{15}|1[3-9]\\d[ -]?\\d{4}[ -]?\\d{4}|0\\d{2,3}-\\d{7,8}|\\d(?:[ -]?\\d){11,})"
                    + "(?![0-9A-Za-z])");
    private static final Pattern PLATES =
            Pattern.compile("[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-Z][·. ]?[A-Z0-9]{5,6}(?![A-Z0-9])");
    private static final Pattern DOORS = Pattern.compile("(?:[\\u4e00-\\u9fff]{1,4}(?:小区|新村|花园|公寓|家园|里|苑|坊|村)\\s*)?"
            + "(?<![〕\\]第])[0-9０-９A-Za-z一二三四五六七八九十百零〇]+\\s*[-－]?\\s*[0-9０-９]*\\s*(?:号楼|号院|号|弄|栋|幢|座|单元|室)(?![〔令文])"
            + "(?:\\s*[0-9０-９A-Za-z一二三四五六七八九十百零〇]+\\s*(?:号楼|号|弄|栋|幢|座|单元|层|楼|室))*");
    private static final Pattern STREET = Pattern.compile("^(.*?(?:街道|镇|乡))");
    private static final Pattern ROAD = Pattern.compile("^([^0-9０-９]*?(?:大道|大街|路|街|巷))");
    private static final Pattern DISTRICT = Pattern.compile("^(.*(?:区|县|市))");

    private final String party;
    private final boolean organisation;
    private final List<String> people;
    private final String address;

    /**
     * Of a decision.
     *
     * @param party name of the party
     * @param organisation whether it is one; companies are named, people are not
     * @param address of the party
     * @param others other people who may be named in the text, several to a text; empty ones do not matter
     */
    public DecisionMask(String party, boolean organisation, String address, List<String> others) {
        this.party = party.strip();
        this.organisation = organisation;
        this.address = address.strip();
        this.people = Stream.concat(organisation ? Stream.empty() : Stream.of(party), others.stream())
                .flatMap(names -> Stream.of(names.split("[、，,;；\\s（）()]+")))
                .filter(name -> name.length() >= 2 && name.length() <= 6)
                .distinct()
                .toList();
    }

    /** The party as the public may read it. */
    public String party() {
        return organisation ? text(party) : person(party);
    }

    /** 张建国 becomes 张某某, 欧阳修 becomes 欧阳某某. */
    public static String person(String name) {
        String known = name.strip();
        if (known.isEmpty()) {
            return "";
        }
        String surname = DOUBLE_SURNAMES.stream()
                .filter(known::startsWith)
                .findFirst()
                .orElseGet(() -> known.substring(0, known.offsetByCodePoints(0, 1)));
        return surname + "某某";
    }

    /** An address down to its street; empty when it cannot be told where that ends. */
    public static String place(String address) {
        String known = address.strip();
        return Stream.of(STREET, ROAD, DISTRICT)
                .map(pattern -> pattern.matcher(known))
                .filter(Matcher::find)
                .map(found -> found.group(1))
                .findFirst()
                .orElse("");
    }

    /** A text without what tells who somebody is. */
    public String text(String text) {
        String masked = organisation || address.isEmpty() ? text : text.replace(address, place(address));
        for (String name : people) {
            masked = masked.replace(name, person(name));
        }
        masked = NUMBERS.matcher(masked).replaceAll("××××");
        masked = PLATES.matcher(masked).replaceAll("××××");
        return DOORS.matcher(masked).replaceAll("××号");
    }
}
