package io.cityloop.demo;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The demo city on paper: which cell belongs to which community, street and district, with codes and names. */
final class CityPlan {

    static final String PROVINCE = "990000";
    static final String CITY = "990100";
    static final String CITY_NAME = "云州市";
    private static final long SEED = 20_261_124L;
    private static final int STREETS_A_DISTRICT = 4;
    private static final int COMMUNITIES_A_STREET = 4;
    private static final List<String> DISTRICTS = List.of("青澜区", "云溪区", "望岳区", "锦湖区");
    private static final List<String> STREETS = List.of(
            "府前街道", "中心街道", "书院街道", "东关街道", "溪桥街道", "车站街道", "纺织街道", "柳堤街道", "岳麓门街道", "北山街道", "钟楼街道", "石桥街道", "湖滨街道",
            "高新街道", "会展街道", "荷塘街道");
    private static final List<String> FIRST_NAMES =
            List.of("春晓", "夏荷", "秋枫", "冬青", "文昌", "福安", "和顺", "东园", "西园", "南苑", "北苑", "长乐", "永宁", "锦绣", "翠竹", "梅岭");
    private static final List<String> LAST_NAMES = List.of("里", "坊", "巷", "台");

    final List<District> districts = new ArrayList<>();
    final List<Street> streets = new ArrayList<>();
    final List<Community> communities = new ArrayList<>();
    final List<Grid> grids = new ArrayList<>();

    record District(String code, String name) {}

    record Street(String code, String name) {}

    record Community(String code, String name) {

        /** One inspector's beat is one community here: 10 to 20 unit grids. */
        String responsibilityGrid() {
            return code + "Z";
        }
    }

    /** A unit grid and its outline. */
    record Grid(String code, Community community, Cells.Cell cell, List<double[]> ring) {}

    CityPlan() {
        var cells = new Cells(SEED);
        var districtCells = Cells.cut(cells.all(), DISTRICTS.size());
        for (int d = 0; d < districtCells.size(); d++) {
            var district = new District("9901" + twoDigits(d + 2), DISTRICTS.get(d));
            districts.add(district);
            var streetCells = Cells.cut(districtCells.get(d), STREETS_A_DISTRICT);
            for (int s = 0; s < streetCells.size(); s++) {
                var street = new Street(district.code() + "0" + twoDigits(s + 1), STREETS.get(streets.size()));
                streets.add(street);
                addCommunities(cells, street, streetCells.get(s));
            }
        }
    }

    private void addCommunities(Cells cells, Street street, List<Cells.Cell> ofStreet) {
        int number = 0;
        for (var ofCommunity : Cells.cut(ofStreet, COMMUNITIES_A_STREET)) {
            int n = communities.size();
            var name = FIRST_NAMES.get(n % FIRST_NAMES.size()) + LAST_NAMES.get(n / FIRST_NAMES.size()) + "社区";
            var community = new Community(street.code() + "0" + twoDigits(++number), name);
            communities.add(community);
            int sequence = 0;
            // From west to east and north to south, as the coding rule has it.
            var inOrder = ofCommunity.stream()
                    .sorted(Comparator.comparingInt((Cells.Cell cell) -> -cell.y())
                            .thenComparingInt(Cells.Cell::x))
                    .toList();
            for (var cell : inOrder) {
                grids.add(new Grid(community.code() + twoDigits(++sequence), community, cell, cells.ring(cell)));
            }
        }
    }

    private static String twoDigits(int number) {
        return number < 10 ? "0" + number : String.valueOf(number);
    }
}
