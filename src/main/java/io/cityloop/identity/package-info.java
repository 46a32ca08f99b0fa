/** People, their posts and organisations, sessions, tokens, permissions, and the edge where requests are let in. */
@org.jspecify.annotations.NullMarked
package io.cityloop.identity;
