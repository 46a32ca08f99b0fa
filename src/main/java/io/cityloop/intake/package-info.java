/** How reports arrive: by page, app, hotline and import; and what a reporter may do with his report afterwards. */
@org.jspecify.annotations.NullMarked
package io.cityloop.intake;
