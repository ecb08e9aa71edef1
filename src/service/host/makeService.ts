import { makeDocuments } from '#service/document/makeDocuments.ts'
import { type Answer, makeAnswer } from './makeAnswer.ts'
import { type Events, makeEvents } from './makeEvents.ts'
import { makeFunctions } from './makeFunctions.ts'
import type { ServiceParts } from './ServiceParts.ts'

type Wants = Omit<ServiceParts, 'documents' | 'events'> & {
  /** Hears of bugs. */
  readonly log: (problem: unknown) => void
}

/** What a host carries to its pages: answers, events and documents. */
export interface Service {
  readonly answer: Answer
  readonly events: Events
  readonly serveDocument: (request: Request) => Response
}

/** The program around core, without a window or a transport. */
export function makeService({ log, ...parts }: Wants): Service {
  const documents = makeDocuments()
  const events = makeEvents()
  const functions = makeFunctions({ ...parts, documents, events })
  return { answer: makeAnswer({ functions, tell: events.tell, log }), events, serveDocument: documents.serve }
}
