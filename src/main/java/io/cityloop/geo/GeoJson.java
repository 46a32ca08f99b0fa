package io.cityloop.geo;

import io.cityloop.identity.RejectedInput;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.BiConsumer;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Walks through a feature collection feature by feature, so that a large file never is in memory as a tree. */
final class GeoJson {

    private static final int MOST_FEATURES = 200_000;

    private final JsonMapper mapper;
    private final MessageSource messages;

    GeoJson(JsonMapper mapper, MessageSource messages) {
        this.mapper = mapper;
        this.messages = messages;
    }

    /**
     * Hands every feature over with its place in the file, from 1; returns how many there were. Throws {@link
     * RejectedInput} when the file is no feature collection, or declares a reference system of its own.
     */
    int read(InputStream file, BiConsumer<Integer, JsonNode> feature) {
        try (JsonParser parser = mapper.createParser(file)) {
            expect(parser.nextToken() == JsonToken.START_OBJECT, "{");
            boolean collection = false;
            int count = -1;
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                var name = parser.currentName();
                parser.nextToken();
                switch (name) {
                    case "type" -> {
                        collection = "FeatureCollection".equals(parser.getString());
                        expect(collection, "type");
                    }
                    case "features" -> count = features(parser, feature);
                    case "crs" -> checkReferenceSystem(parser.readValueAsTree());
                    default -> parser.skipChildren();
                }
            }
            expect(collection, "type");
            expect(count >= 0, "features");
            return count;
        } catch (JacksonException broken) {
            throw notGeoJson(broken.getOriginalMessage());
        }
    }

    private int features(JsonParser parser, BiConsumer<Integer, JsonNode> feature) {
        expect(parser.currentToken() == JsonToken.START_ARRAY, "features");
        int count = 0;
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (++count > MOST_FEATURES) {
                throw new RejectedInput("file", "geo.tooManyFeatures");
            }
            JsonNode node = parser.readValueAsTree();
            expect(node.isObject() && "Feature".equals(node.path("type").asString("")), "features[" + count + "]");
            feature.accept(count, node);
        }
        return count;
    }

    /** RFC 7946 knows one system; older files name it, and anything else would land in another country. */
    private void checkReferenceSystem(JsonNode crs) {
        var name = crs.path("properties").path("name").asString("");
        if (!name.isEmpty() && !name.matches("(?i).*(CRS:?84|4326|4490|CGCS ?2000|WGS ?84|GCJ-?02).*")) {
            throw new RejectedInput(
                    "file",
                    messages.getMessage("geo.import.otherCrs", new String[] {name}, LocaleContextHolder.getLocale()));
        }
    }

    private void expect(boolean met, String what) {
        if (!met) {
            throw notGeoJson(what);
        }
    }

    private RejectedInput notGeoJson(String why) {
        return new RejectedInput(
                "file", messages.getMessage("geo.notGeoJson", new String[] {why}, LocaleContextHolder.getLocale()));
    }

    /** A stream that ends with a refusal where the file is larger than allowed. */
    static final class Bounded extends InputStream {

        private final InputStream file;
        private long left;

        Bounded(InputStream file, long most) {
            this.file = file;
            this.left = most;
        }

        @Override
        public int read() throws IOException {
            int read = file.read();
            count(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int read = file.read(into, offset, length);
            count(Math.max(0, read));
            return read;
        }

        private void count(int read) {
            left -= read;
            if (left < 0) {
                throw new RejectedInput("file", "geo.fileTooLarge");
            }
        }
    }
}
