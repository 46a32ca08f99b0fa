package io.cityloop.enforcement.domain;

/** Sums of money in capital characters, by the rules for bills: no gaps that could be filled in later. */
public final class CapitalMoney {

    private static final String DIGITS = "零壹贰叁肆伍陆柒捌玖";
    private static final String[] PLACES = {"", "拾", "佰", "仟"};
    private static final String[] GROUPS = {"", "万", "亿", "万亿"};
    private static final int GROUP = 10_000;
    private static final int YUAN = 100;
    private static final int TEN = 10;
    private static final int THOUSAND = 1000;

    private CapitalMoney() {}

    /** The sum with 人民币 before it; 整 ends a sum without fen. */
    public static String of(long fen) {
        long yuan = fen / YUAN;
        int jiao = (int) (fen % YUAN / TEN);
        int cents = (int) (fen % TEN);
        StringBuilder text = new StringBuilder("人民币");
        if (yuan > 0 || fen == 0) {
            text.append(yuan == 0 ? "零" : whole(yuan)).append('元');
        }
        if (jiao > 0) {
            text.append(DIGITS.charAt(jiao)).append('角');
        } else if (cents > 0 && yuan > 0) {
            text.append('零');
        }
        return cents > 0
                ? text.append(DIGITS.charAt(cents)).append('分').toString()
                : text.append('整').toString();
    }

    private static String whole(long yuan) {
        StringBuilder text = new StringBuilder();
        boolean gap = false;
        for (int group = GROUPS.length - 1; group >= 0; group--) {
            int part = (int) (yuan / power(group) % GROUP);
            if (part == 0) {
                gap = !text.isEmpty();
                continue;
            }
            if (gap || !text.isEmpty() && part < THOUSAND) {
                text.append('零');
            }
            gap = false;
            text.append(fourDigits(part)).append(GROUPS[group]);
        }
        return text.toString();
    }

    private static long power(int group) {
        long power = 1;
        for (int i = 0; i < group; i++) {
            power *= GROUP;
        }
        return power;
    }

    private static String fourDigits(int part) {
        StringBuilder text = new StringBuilder();
        boolean gap = false;
        int divisor = THOUSAND;
        for (int place = PLACES.length - 1; place >= 0; place--) {
            int digit = part / divisor % TEN;
            divisor /= TEN;
            if (digit == 0) {
                gap = !text.isEmpty();
            } else {
                text.append(gap ? "零" : "").append(DIGITS.charAt(digit)).append(PLACES[place]);
                gap = false;
            }
        }
        return text.toString();
    }
}
