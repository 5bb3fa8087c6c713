// What do people say of this parcel, and what have they laid beside it? Notes with their author, photos and papers.
import { useQuery } from "@tanstack/react-query";
import type { ParcelNote } from "../../server/api/parcelShapes";
import { reachServer } from "../api/reachServer";
import { saveAnswer } from "../api/saveAnswer";
import { useTRPC } from "../api/trpc";
import { useTranslation } from "../locale/useTranslation";
import { addressIn, RELEASE_SHOWN } from "../release/releaseShown";
import { Answer } from "../ui/Answer";
import { localDay } from "../ui/localDay";
import { writeBytes } from "../ui/writeBytes";
import { NoteForm } from "./NoteForm";
import { WithdrawNote } from "./WithdrawNote";
import "./note.css";

export function ParcelNotes({ parcelId }: { parcelId: string }) {
  const { t } = useTranslation("note");
  const query = useQuery(useTRPC().note.list.queryOptions({ parcel: parcelId }));
  return (
    <section className="ui-section" aria-label={t("title")}>
      <h3>{t("title")}</h3>
      <Answer query={query} failed={t("failed")} rows={2}>
        {(notes) =>
          notes.length === 0 ? (
            <p className="ui-facts">{t("none")}</p>
          ) : (
            <ul className="ui-plain notes">
              {notes.map((note) => (
                <Note key={note.seq} note={note} />
              ))}
            </ul>
          )
        }
      </Answer>
      {/* a published state is as it is */}
      {RELEASE_SHOWN === null ? <NoteForm parcelId={parcelId} /> : null}
    </section>
  );
}

function Note({ note }: { note: ParcelNote }) {
  const { t } = useTranslation("note");
  const { seq, author, createdAt, text, file, withdrawn } = note;
  if (withdrawn !== null) {
    return (
      <li className="note-gone">
        {t("withdrawn", {
          author,
          day: localDay(createdAt),
          by: withdrawn.by,
          gone: localDay(withdrawn.at),
        })}
      </li>
    );
  }
  return (
    <li>
      {text === "" ? null : <p className="note-text">{text}</p>}
      {file === null ? null : <NoteFile seq={seq} file={file} />}
      <p className="ui-facts">
        {author} · {localDay(createdAt)}
        {RELEASE_SHOWN === null ? <WithdrawNote seq={seq} /> : null}
      </p>
    </li>
  );
}

function NoteFile({ seq, file }: { seq: number; file: NonNullable<ParcelNote["file"]> }) {
  const { t } = useTranslation("note");
  const address = addressIn(`/notes/${seq}/file`, RELEASE_SHOWN);
  return (
    <>
      {file.picture ? (
        <a href={address} target="_blank" rel="noreferrer">
          <img
            className="note-picture"
            src={address}
            alt={t("picture", { name: file.name })}
            loading="lazy"
          />
        </a>
      ) : null}
      <button
        type="button"
        className="ui-link"
        onClick={() => void reachServer(address).then((answer) => saveAnswer(answer, file.name))}
      >
        {file.name}
      </button>{" "}
      <span className="ui-unit">{writeBytes(file.bytes)}</span>
    </>
  );
}
