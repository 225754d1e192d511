//! With consent for print alone a case is a PDF of the build, and on no site.

use std::process::Command;

use crate::book::{DAY, STUDY, approve, book, change, publish};
use crate::support::{Book, of_family};

fn for_print() -> Book {
    book().replace(&of_family("family.yaml"), "for: [case-study-web, case-study-print]", "for: [case-study-print]")
}

#[test]
fn it_is_made_by_a_build_and_goes_with_its_consent() {
    let written = approve(&for_print());
    let published = publish(&written, DAY);
    assert_eq!((published.exit_code(), published.cases.len()), (0, 0), "{:#?}", published.problems);
    assert_eq!(published.print_only, ["a-small-wait"]);
    assert!(!written.path("public/cases").exists());

    let build = |day: &str| {
        let output = Command::new(env!("CARGO_BIN_EXE_traject"))
            .args(["--book", written.root().to_str().unwrap(), "build", "--as-of", day])
            .output()
            .unwrap();
        (output.status.code(), String::from_utf8_lossy(&output.stderr).into_owned())
    };
    let (code, said) = build(DAY);
    assert_eq!(code, Some(0), "{said}");
    let pdf = written.path("build/case-studies/a-small-wait.pdf");
    assert!(pdf.exists(), "{said}");
    change(&written, &of_family("family.yaml"), "child_agreed: true", "child_agreed: true, withdrawn: 2026-06-01");
    let (code, said) = build("2026-06-01");
    assert_eq!(code, Some(3), "{said}");
    assert!(!pdf.exists() && said.contains("a-small-wait.pdf"), "{said}");
}

#[test]
fn a_change_takes_it_away_and_no_family_loses_its_papers() {
    let written = approve(&for_print());
    change(&written, STUDY, "Grace waited, and", "Grace sat, and");
    let output = Command::new(env!("CARGO_BIN_EXE_traject"))
        .args(["--book", written.root().to_str().unwrap(), "build", "--as-of", DAY])
        .output()
        .unwrap();
    assert_eq!(output.status.code(), Some(3));
    assert!(!written.path("build/case-studies/a-small-wait.pdf").exists());
    assert!(written.path("build/families/SV-2026-014/recipient-1/SV-2026-014-letter.pdf").exists());
}
