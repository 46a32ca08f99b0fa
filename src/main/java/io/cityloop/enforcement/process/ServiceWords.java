package io.cityloop.enforcement.process;

import io.cityloop.enforcement.NewService;
import io.cityloop.enforcement.Receiver;
import io.cityloop.enforcement.ServiceManner;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The words of a receipt 送达回证. */
final class ServiceWords {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy年M月d日H时m分", Locale.CHINA);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.CHINA);
    private static final Map<Receiver, String> RELATIONS = Map.of(
            Receiver.PARTY, "本人",
            Receiver.FAMILY, "同住成年家属",
            Receiver.REPRESENTATIVE, "法定代表人（主要负责人）",
            Receiver.POST_ROOM, "单位负责收件的人",
            Receiver.AGENT, "代理人（指定代收人）");

    private ServiceWords() {}

    static String moment(LocalDateTime at) {
        return MOMENT.format(at);
    }

    static String relation(@Nullable Receiver relation) {
        return relation == null ? "" : RELATIONS.getOrDefault(relation, "");
    }

    /** Why it was not signed for, or not served in person. */
    static String reason(NewService service) {
        List<String> said = new ArrayList<>();
        add(said, "", service.refusal());
        add(said, "公告送达原因：", service.ground());
        add(said, "逾期送达原因：", service.lateGround());
        return String.join("\n", said);
    }

    /** What shows the way it took. */
    static String note(NewService service) {
        List<String> said = new ArrayList<>();
        ServiceManner manner = service.manner();
        add(
                said,
                manner == ServiceManner.MAIL
                        ? "邮件号码："
                        : manner == ServiceManner.ELECTRONIC ? "电子送达地址（已签署确认书）：" : "受托机关：",
                service.delivery());
        LocalDate announced = service.announcedOn();
        add(said, "公告日期：", announced == null ? null : DAY.format(announced));
        add(said, "送达过程影像（SHA-256）：", service.photo());
        return String.join("\n", said);
    }

    private static void add(List<String> said, String before, @Nullable String text) {
        if (text != null && !text.isBlank()) {
            said.add(before + text.strip());
        }
    }
}
