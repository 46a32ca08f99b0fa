package io.cityloop.demo;

import io.cityloop.identity.Organisation;
import io.cityloop.identity.Post;
import io.cityloop.identity.Role;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Everybody in the demo city who has an account, and every organisation that employs them. */
public final class Townspeople {

    static final String BUREAU = "city-management";
    static final String SUPERVISION = "supervision-centre";
    static final String COMMAND = "command-centre";
    static final String ENFORCEMENT = "enforcement";
    private static final int STREETS = 16;
    private static final int HANDLERS_A_DEPARTMENT = 2;
    private static final Map<String, String> DEPARTMENTS = departmentNames();
    private static final List<String> FAMILY_NAMES =
            List.of("林", "陈", "周", "吴", "郑", "孙", "马", "朱", "胡", "郭", "何", "高", "罗", "梁", "宋", "谢", "韩", "唐", "冯", "于");
    private static final List<String> GIVEN_NAMES = List.of(
            "晓岚", "建国", "文静", "志强", "雨桐", "海峰", "秀英", "思远", "丽华", "立新", "佳宁", "永昌", "春梅", "浩然", "玉兰", "明辉", "子涵");

    private static final List<Townsperson> ALL = people();

    private Townspeople() {}

    /** Somebody with an account. */
    public record Townsperson(String username, String name, List<Post> posts) {}

    /** Everybody, in an order that does not change. */
    public static List<Townsperson> all() {
        return ALL;
    }

    static List<Organisation> organisations() {
        var all = new ArrayList<Organisation>();
        all.add(new Organisation("yunzhou", "云州市人民政府", Organisation.GOVERNMENT, null, null));
        all.add(new Organisation(BUREAU, "云州市城市管理局", Organisation.GOVERNMENT, "yunzhou", null));
        all.add(new Organisation(SUPERVISION, "云州市数字城管监督中心", Organisation.CENTRE, "yunzhou", null));
        all.add(new Organisation(COMMAND, "云州市数字城管指挥中心", Organisation.CENTRE, "yunzhou", null));
        all.add(new Organisation(ENFORCEMENT, "云州市城市管理综合行政执法支队", Organisation.UNIT, BUREAU, null));
        DEPARTMENTS.forEach((code, name) ->
                all.add(new Organisation(code, CityPlan.CITY_NAME + name, Organisation.DEPARTMENT, BUREAU, null)));
        return all;
    }

    /** The inspector who walks a community: the one of its street. */
    static String inspectorOf(String community) {
        int district = Integer.parseInt(community.substring(4, 6)) - 2;
        int street = Integer.parseInt(community.substring(6, 9)) - 1;
        return "inspector" + (district * 4 + street + 1);
    }

    private static Map<String, String> departmentNames() {
        var names = new LinkedHashMap<String, String>();
        names.put("urban-order", "市容秩序管理处");
        names.put("sanitation", "环境卫生中心");
        names.put("municipal", "市政设施管理中心");
        names.put("greening", "园林绿化中心");
        names.put("lighting", "城市照明管理所");
        names.put("drainage", "排水管理中心");
        names.put("water", "供水公司");
        names.put("gas", "燃气公司");
        names.put("heating", "热力公司");
        names.put("power", "供电公司");
        names.put("telecom", "通信管理办公室");
        names.put("traffic", "交通设施管理所");
        return names;
    }

    private static List<Townsperson> people() {
        var people = new ArrayList<Townsperson>();
        several(people, "citizen", 3, Role.CITIZEN, null);
        for (int street = 0; street < STREETS; street++) {
            // A second street next door: who reported a case never checks it, so every street has two who may.
            add(
                    people,
                    "inspector" + (street + 1),
                    new Post(Role.INSPECTOR, SUPERVISION, streetCode(street)),
                    new Post(Role.INSPECTOR, SUPERVISION, streetCode((street + 1) % STREETS)));
        }
        several(people, "acceptor", 3, Role.ACCEPTOR, SUPERVISION);
        several(people, "shiftleader", 2, Role.SHIFT_LEADER, SUPERVISION);
        several(people, "dispatcher", 2, Role.DISPATCHER, COMMAND);
        for (var department : DEPARTMENTS.keySet()) {
            add(people, "lead-" + department, new Post(Role.DEPARTMENT_LEAD, department, null));
            for (int n = 1; n <= HANDLERS_A_DEPARTMENT; n++) {
                add(people, "handler-" + department + "-" + n, new Post(Role.HANDLER, department, null));
            }
        }
        several(people, "officer", 4, Role.ENFORCEMENT_OFFICER, ENFORCEMENT);
        several(people, "reviewer", 1, Role.LEGAL_REVIEWER, ENFORCEMENT);
        several(people, "head", 1, Role.AGENCY_HEAD, ENFORCEMENT);
        several(people, "evaluator", 1, Role.EVALUATOR, null);
        several(people, "supervisor", 1, Role.SUPERVISOR, null);
        several(people, "admin", 1, Role.ADMINISTRATOR, null);
        return List.copyOf(people);
    }

    private static void several(
            List<Townsperson> people, String username, int count, Role role, @Nullable String organisation) {
        for (int n = 1; n <= count; n++) {
            add(people, username + n, new Post(role, organisation, null));
        }
    }

    private static void add(List<Townsperson> people, String username, Post... posts) {
        int n = people.size();
        var name = FAMILY_NAMES.get(n % FAMILY_NAMES.size()) + GIVEN_NAMES.get(n % GIVEN_NAMES.size());
        people.add(new Townsperson(username, name, List.of(posts)));
    }

    private static String streetCode(int street) {
        return "99010" + (2 + street / 4) + "00" + (1 + street % 4);
    }
}
