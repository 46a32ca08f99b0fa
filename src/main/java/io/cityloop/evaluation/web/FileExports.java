package io.cityloop.evaluation.web;

import io.cityloop.documents.PdfDocuments;
import io.cityloop.evaluation.EvaluationExports;
import io.cityloop.evaluation.Evaluations;
import io.cityloop.evaluation.Period;
import io.cityloop.evaluation.SubjectKind;
import java.util.Locale;
import org.springframework.stereotype.Service;

/** Rankings as XLSX, sheets as PDF. */
@Service
class FileExports implements EvaluationExports {

    private final Evaluations evaluations;
    private final RankingWorkbook workbook;
    private final SheetDocument document;
    private final PdfDocuments documents;

    FileExports(Evaluations evaluations, RankingWorkbook workbook, SheetDocument document, PdfDocuments documents) {
        this.evaluations = evaluations;
        this.workbook = workbook;
        this.document = document;
        this.documents = documents;
    }

    @Override
    public byte[] ranking(Period period, SubjectKind kind, Locale locale) {
        return workbook.write(evaluations.ranking(period, kind), locale);
    }

    @Override
    public byte[] sheet(String sheetId, Locale locale) {
        return documents.pdf(document.xhtml(evaluations.sheet(sheetId), locale));
    }
}
