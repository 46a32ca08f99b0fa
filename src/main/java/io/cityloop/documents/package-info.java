/** Documents as files: PDF from HTML, with the city's font embedded. */
@org.jspecify.annotations.NullMarked
package io.cityloop.documents;
