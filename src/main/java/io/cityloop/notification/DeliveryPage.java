package io.cityloop.notification;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some deliveries, the newest first.
 *
 * @param next cursor of the next page, null on the last
 */
public record DeliveryPage(List<Delivery> items, @Nullable String next) {}
