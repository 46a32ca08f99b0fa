/** Who is told what: listens to what happens and writes it to the people concerned; nobody depends on it but the pages. */
@org.jspecify.annotations.NullMarked
package io.cityloop.notification;
