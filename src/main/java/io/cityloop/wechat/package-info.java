/** Reports by message to the city's official account: words, picture and place of one sender become one report. */
@org.jspecify.annotations.NullMarked
package io.cityloop.wechat;
