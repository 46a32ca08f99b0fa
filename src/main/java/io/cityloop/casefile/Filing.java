package io.cityloop.casefile;

/**
 * What the shift leader fixes for good when he files a case.
 *
 * @param limitText handling limit as the standard words it
 */
public record Filing(String subClass, long conditionId, String standardVersion, String limitText, boolean lawBroken) {}
