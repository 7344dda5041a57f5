import { findMetric } from '../vocabulary/metrics.ts';
import type { MetricTerm } from '../language/condition.ts';
import type { Metric } from '../vocabulary/metric.ts';
import { nothing, phrase, slot } from './phrase.ts';
import { sayCondition } from './say-condition.ts';
import { inside, type Saying } from './saying.ts';
import { sayWindow } from './say-window.ts';
import type { Sentence } from './token.ts';

/** The pieces of a metric that sentences put together. */
export interface SaidMetric {
  readonly metric: Metric | undefined;
  /** "chưa có kết luận"; nothing without a filter. */
  readonly filter: Sentence | undefined;
  /** "trong 180 ngày qua"; nothing when it was said already. */
  readonly window: Sentence | undefined;
  /** A slot for words of the metric. */
  readonly word: (vi: string, en: string) => Sentence;
}

export function metricPieces(term: MetricTerm, saying: Saying): SaidMetric {
  const here = { ...saying, node: term.id };
  const metric = findMetric(term.metric);
  const filter = term.where
    ? sayCondition(term.where, {
        ...inside(here, 'where'),
        record: metric?.kind,
      })
    : undefined;
  return {
    metric,
    filter,
    window: saying.windowSaid ? undefined : sayWindow(term.window, inside(here, 'window')),
    word: (vi, en) => slot('metric', inside(here, 'metric'), { vi, en }),
  };
}

/** A metric as a noun: "số cuộc họp đã chủ trì (mà chưa có kết luận)". */
export function sayMetric(term: MetricTerm, saying: Saying): Sentence {
  const { metric, filter, window, word } = metricPieces(term, saying);
  const label = metric?.label ?? { vi: `\`${term.metric}\``, en: `\`${term.metric}\`` };
  const when = window ? phrase(' {0}', ' {0}', window) : nothing;
  const which = filter ? phrase(' (mà {0})', ' (where {0})', filter) : nothing;
  if (!('consecutive' in term.window))
    return phrase('{0}{1}{2}', '{0}{1}{2}', word(label.vi, label.en), when, which);
  const month = term.window.consecutive === 'month';
  return phrase(
    `số ${month ? 'tháng' : 'quý'} liên tiếp có {0}{1}{2}`,
    `${month ? 'months' : 'quarters'} in a row with {0}{1}{2}`,
    word(label.vi.replace(/^số /, ''), label.en),
    when,
    which,
  );
}
