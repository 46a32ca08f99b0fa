package io.cityloop.enforcement.process;

/** How documents of enforcement are set on A4: margins and sizes after GB/T 9704-2012 where they are not forms. */
final class PaperStyle {

    static final String CSS =
            "@page{size:A4;margin:30mm 26mm 25mm 28mm;@bottom-center{content:'第 ' counter(page) ' 页  共 '"
                    + " counter(pages) ' 页';font-family:" + DocumentPaper.family() + ";font-size:9pt}}"
                    + "body{font-family:" + DocumentPaper.family() + ";font-size:14pt;line-height:1.75}"
                    + "div.agency{color:#c00000;font-size:24pt;font-weight:bold;text-align:center;line-height:1.4;"
                    + "border-bottom:1.6pt solid #c00000;padding-bottom:4pt}"
                    + "div.title{font-size:20pt;font-weight:bold;text-align:center;margin-top:14pt;line-height:1.4}"
                    + "div.number{text-align:right;font-size:12pt;margin:4pt 0 8pt}"
                    + "p{margin:0;text-indent:2em;text-align:justify;orphans:2;widows:2}p.flat{text-indent:0}"
                    + "div.seal{text-align:right;margin-top:26pt;padding-right:2em;page-break-inside:avoid}"
                    + "div.seal p{text-indent:0;text-align:right}div.seal.small{font-size:11pt;margin-top:8pt}"
                    + "div.receipt{margin-top:16pt;font-size:11pt;border-top:0.5pt solid #000;padding-top:4pt;"
                    + "page-break-inside:avoid}div.receipt p{text-indent:0}p.copies{font-size:10pt}"
                    + "table{width:100%;border-collapse:collapse;margin:6pt 0;-fs-table-paginate:paginate}"
                    + "th{font-weight:normal}tr{page-break-inside:avoid}"
                    + "table.form,table.goods{font-size:11pt;line-height:1.45}"
                    + "table.form th,table.form td,table.goods th,table.goods td{border:0.7pt solid #000;padding:4pt 6pt;"
                    + "vertical-align:middle}table.form th{width:19%;text-align:center}table.form td{text-align:left}"
                    + "table.form tr.area>th,table.form tr.area>td{height:44pt}table.form tr.area td,table.form tr.opinion td"
                    + "{vertical-align:top}table.goods{margin:2pt 0}"
                    + "table.form p{text-indent:2em}div.room{height:30pt}div.sign{text-align:right;margin-top:6pt}"
                    + "table.goods th{text-align:center}td.mid{text-align:center}"
                    + "table.head{font-size:12pt;line-height:1.5}table.head th{width:28%;text-align:left;vertical-align:top}"
                    + "table.head td{border-bottom:0.5pt solid #000}"
                    + "body.record{font-size:12pt}body.record div.agency,body.form div.agency,body.list div.agency{color:#000;"
                    + "border:0;font-size:18pt;padding:0}body.record div.title,body.form div.title,body.list div.title"
                    + "{margin-top:2pt}"
                    + "div.signs{margin-top:18pt;page-break-inside:avoid}"
                    + "div.preview{position:fixed;top:90mm;left:30mm;font-size:90pt;color:#eebbbb;"
                    + "transform:rotate(-30deg)}";

    private PaperStyle() {}
}
