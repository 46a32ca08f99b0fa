package io.cityloop.enforcement.process;

/** How a sum stands when its day has come; the diagrams read the names. */
enum PaymentState {
    SETTLED,
    ON_PLAN,
    LATE
}
