package io.cityloop.documents;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of documents.
 *
 * @param font TrueType file with Chinese outlines; when not set, the first of {@code fonts} that is there
 * @param fonts where such files usually lie. OpenType files with PostScript outlines (Noto CJK) cannot be embedded
 */
@ConfigurationProperties("cityloop.documents")
public record DocumentSettings(
        @Nullable String font,

        @DefaultValue({
            "/usr/share/fonts/truetype/arphic-gbsn00lp/gbsn00lp.ttf",
            "/usr/share/fonts/truetype/droid/DroidSansFallbackFull.ttf",
            "/usr/share/fonts/truetype/wqy/wqy-zenhei.ttc",
            "/usr/share/fonts/wqy-zenhei/wqy-zenhei.ttc",
            "/System/Library/Fonts/STHeiti Light.ttc",
            "/System/Library/Fonts/Supplemental/Songti.ttc",
            "C:/Windows/Fonts/simsun.ttc",
            "C:/Windows/Fonts/simfang.ttf",
            "C:/Windows/Fonts/msyh.ttc"
        })
        List<String> fonts) {}
