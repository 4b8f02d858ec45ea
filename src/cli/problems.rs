//! A feed's problems in words for the terminal.

use crate::{
    locale::Locale,
    model::{Problem, ProblemKind, Site, Subject},
};
use serde::Serialize;
use std::{
    fmt,
    mem::{Discriminant, discriminant},
    process::ExitCode,
};

/// Something that was dropped or repaired.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(super) struct Finding {
    /// Its place in `items`, counted from 0 over all documents.
    item: Option<usize>,
    id: Option<String>,
    field: String,
    /// What was wrong, and what was done.
    problem: String,
}

/// Problems of one kind.
#[derive(Debug, Serialize)]
pub(super) struct Kind {
    count: usize,
    first: Finding,
}

/// All of these problems.
pub(super) fn findings(problems: &[Problem]) -> Vec<Finding> {
    problems.iter().map(Finding::of).collect()
}

/// The problems by kind, in the order in which kinds were met.
pub(super) fn kinds(site: &Site) -> Vec<Kind> {
    let mut kinds: Vec<(Discriminant<ProblemKind>, Kind)> = Vec::new();
    for problem in &site.problems {
        let kind = discriminant(&problem.kind);
        if let Some((_, known)) = kinds.iter_mut().find(|(known, _)| *known == kind) {
            known.count += 1;
            continue;
        }
        let first = Finding::of(problem);
        kinds.push((kind, Kind { count: 1, first }));
    }
    kinds.into_iter().map(|(_, kind)| kind).collect()
}

/// How a command ends that did what it should. `is_strict`: problems count.
pub(super) fn status(site: &Site, is_strict: bool) -> ExitCode {
    if is_strict && !site.problems.is_empty() {
        ExitCode::FAILURE
    } else {
        ExitCode::SUCCESS
    }
}

impl Finding {
    fn of(problem: &Problem) -> Self {
        let (item, id) = match &problem.subject {
            Subject::Feed => (None, None),
            Subject::Article(id) => (None, Some(id.clone())),
            Subject::Item { index, id } => (Some(*index), id.clone()),
        };
        Self {
            item,
            id,
            field: problem.field.clone(),
            problem: Locale::En.problem_kind(&problem.kind),
        }
    }
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self.item, &self.id) {
            (None, None) => write!(f, "feed")?,
            (None, Some(id)) => write!(f, "“{id}”")?,
            (Some(index), None) => write!(f, "items[{index}]")?,
            (Some(index), Some(id)) => write!(f, "items[{index}] “{id}”")?,
        }
        if !self.field.is_empty() {
            write!(f, ", {}", self.field)?;
        }
        write!(f, ": {}", self.problem)
    }
}

impl fmt::Display for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.first)?;
        match self.count - 1 {
            0 => Ok(()),
            more => write!(f, " (and {more} more of this kind)"),
        }
    }
}
