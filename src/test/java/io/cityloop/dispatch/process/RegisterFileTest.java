package io.cityloop.dispatch.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.cityloop.catalog.Catalog;
import io.cityloop.catalog.Kind;
import io.cityloop.catalog.SubClass;
import io.cityloop.dispatch.DispatchSettings;
import io.cityloop.dispatch.RegisterPreview.RowProblem;
import io.cityloop.dispatch.RegisteredLine;
import io.cityloop.dispatch.ResponsibilityLine;
import io.cityloop.dispatch.ResponsibilityRegister.Format;
import io.cityloop.geo.Box;
import io.cityloop.geo.CityMap;
import io.cityloop.geo.Region;
import io.cityloop.geo.RegionLevel;
import io.cityloop.identity.Organisation;
import io.cityloop.identity.Organisations;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.ResourceBundleMessageSource;

/** Files of the register: read, refused row by row, written and read again. */
class RegisterFileTest {

    private final Catalog catalog = mock();
    private final CityMap map = mock();
    private final Organisations organisations = mock();
    private final RegisterFile files =
            new RegisterFile(new RegisterWords(catalog, map, organisations), messages(), DispatchSettings.defaults());

    @BeforeEach
    void aSmallCity() {
        LocaleContextHolder.setLocale(Locale.CHINESE);
        SubClass garbage = new SubClass("0110", Kind.EVENT, "01", "市容环境", "暴露垃圾");
        when(catalog.subClasses()).thenReturn(List.of(garbage));
        when(catalog.subClass(anyString())).thenReturn(Optional.empty());
        when(catalog.subClass("0110")).thenReturn(Optional.of(garbage));
        when(map.extent()).thenReturn(Optional.of(new Box(113, 34, 114, 35)));
        when(map.region(anyString())).thenReturn(Optional.empty());
        when(map.region("419901")).thenReturn(Optional.of(new Region("419901", RegionLevel.DISTRICT, "清河区", null)));
        when(map.grid(anyString())).thenReturn(Optional.empty());
        List<Organisation> departments = List.of(
                new Organisation("D01", "环卫处", Organisation.DEPARTMENT, null, null),
                new Organisation("D02", "市政处", Organisation.DEPARTMENT, null, null));
        when(organisations.departments()).thenReturn(departments);
        when(organisations.find(anyString())).thenReturn(Optional.empty());
        departments.forEach(one -> when(organisations.find(one.code())).thenReturn(Optional.of(one)));
    }

    @Test
    void departmentsAreKnownByCodeOrName() {
        // when
        RegisterFile.Rows rows = read("小类代码,区域代码,主办单位,协办单位,依据\n0110,419901,环卫处,D02、市政处,\"甲,乙\"\n01,,D02,,\n");

        // then
        assertThat(rows.problems()).isEmpty();
        assertThat(rows.lines())
                .containsExactly(
                        new ResponsibilityLine("0110", "419901", "D01", List.of("D02"), "甲,乙"),
                        new ResponsibilityLine("01", "", "D02", List.of(), null));
    }

    @Test
    void everyErrorIsNamedByRowAndColumn() {
        // when
        RegisterFile.Rows rows = read("sub_class,region,department,co_departments,basis\n" + "0999,,D01,,\n"
                + "0110,4200,D01,,\n" + "0110,419901,NOBODY,,\n" + "0110,,D01,GHOST,\n" + "\n" + "01,,D01,,\n"
                + "01,,D02,,\n" + "01,,D01,,\n");

        // then
        assertThat(rows.problems())
                .containsExactly(
                        new RowProblem(2, "A", "现行标准中没有小类“0999”"),
                        new RowProblem(3, "B", "没有区域“4200”"),
                        new RowProblem(4, "C", "没有承办部门“NOBODY”"),
                        new RowProblem(5, "D", "没有承办部门“GHOST”"),
                        new RowProblem(8, "C", "与第 7 行矛盾：同一小类、同一区域有不同主办单位"),
                        new RowProblem(9, "C", "与第 7 行重复"));
    }

    @Test
    void aMissingColumnIsNamedAndNothingElseIsRead() {
        // when
        RegisterFile.Rows rows = read("小类代码,区域代码\n0110,\n");

        // then
        assertThat(rows.problems()).extracting(RowProblem::message).containsExactly("缺少列：主办单位代码");
        assertThat(rows.lines()).isEmpty();
    }

    @Test
    void anEmptyFileSaysSo() {
        assertThat(read("").problems()).isNotEmpty();
        assertThat(read("sub_class,department\n").problems())
                .extracting(RowProblem::message)
                .containsExactly("没有任何条目。");
    }

    @Test
    void aFileOfAChineseSpreadsheetIsReadInItsOwnCharacters() {
        // given
        byte[] file = "小类代码,主办单位\n0110,环卫处\n".getBytes(Charset.forName("GB18030"));

        // then
        assertThat(files.read(new ByteArrayInputStream(file), Format.CSV).lines())
                .extracting(ResponsibilityLine::department)
                .containsExactly("D01");
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void whatIsWrittenIsReadAgain(Format format) {
        // given
        List<ResponsibilityLine> lines = List.of(
                new ResponsibilityLine("0110", "419901", "D01", List.of("D02"), "=1+1 \"引号\"，与,逗号"),
                new ResponsibilityLine("01", "", "D02", List.of(), null));
        ByteArrayOutputStream file = new ByteArrayOutputStream();

        // when
        files.write(
                lines.stream().map(line -> new RegisteredLine(1, line, 1, null)).toList(), file, format);
        RegisterFile.Rows rows = files.read(new ByteArrayInputStream(file.toByteArray()), format);

        // then
        assertThat(rows.problems()).isEmpty();
        assertThat(rows.lines()).isEqualTo(lines);
    }

    private RegisterFile.Rows read(String text) {
        return files.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), Format.CSV);
    }

    private static ResourceBundleMessageSource messages() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasenames("i18n/dispatch", "i18n/catalog");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return messages;
    }
}
