package io.cityloop.identity.web;

import io.cityloop.identity.ClientAddress;
import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.security.web.util.matcher.IpAddressMatcher;
import org.springframework.stereotype.Component;

/**
 * Reads X-Forwarded-For from the right, as long as the hop before is a trusted proxy: everything further left is what
 * the client chose to write.
 */
@Component
class ProxiedClientAddress implements ClientAddress {

    private static final Pattern IPV4 = Pattern.compile("(?:(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)(?:\\.(?!$)|$)){4}");
    private static final Pattern IPV6 = Pattern.compile("[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");

    private final List<IpAddressMatcher> trusted;

    ProxiedClientAddress(SecuritySettings settings) {
        trusted = settings.trustedProxies().stream().map(IpAddressMatcher::new).toList();
    }

    @Override
    public String of(HttpServletRequest request) {
        var address = request.getRemoteAddr();
        for (var hop : hopsFromTheRight(request)) {
            if (!trusts(address)) {
                break;
            }
            var literal = literal(hop);
            if (literal.isEmpty()) {
                break;
            }
            address = literal.get().getHostAddress();
        }
        return literal(address).map(ProxiedClientAddress::network).orElse(address);
    }

    private static List<String> hopsFromTheRight(HttpServletRequest request) {
        var hops = Collections.list(request.getHeaders("X-Forwarded-For")).stream()
                .flatMap(header -> Arrays.stream(header.split(",")))
                .map(String::strip)
                .toList();
        return hops.reversed();
    }

    private boolean trusts(String address) {
        return trusted.stream().anyMatch(network -> network.matches(address));
    }

    /** Only literals: a name in the header must never make us ask a name server. */
    private static Optional<InetAddress> literal(String text) {
        if (!IPV4.matcher(text).matches() && !IPV6.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.getByName(text));
        } catch (UnknownHostException malformed) {
            return Optional.empty();
        }
    }

    private static String network(InetAddress address) {
        if (!(address instanceof Inet6Address)) {
            return address.getHostAddress();
        }
        var bytes = address.getAddress();
        Arrays.fill(bytes, 8, 16, (byte) 0);
        try {
            return InetAddress.getByAddress(bytes).getHostAddress() + "/64";
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
