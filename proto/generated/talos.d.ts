import * as $protobuf from "protobufjs/minimal.js";
import Long = require("long");

/** Namespace talos. */
export namespace talos {

    /** Namespace v1. */
    namespace v1 {

        /** Role enum. */
        enum Role {

            /** ROLE_UNSPECIFIED value */
            ROLE_UNSPECIFIED = 0,

            /** ROLE_SOURCE value */
            ROLE_SOURCE = 1,

            /** ROLE_TARGET value */
            ROLE_TARGET = 2
        }

        /**
         * Properties of a Hello.
         * @deprecated Use talos.v1.Hello.$Properties instead.
         */
        interface IHello extends talos.v1.Hello.$Properties {
        }

        /** Represents a Hello. */
        class Hello {

            /**
             * Constructs a new Hello.
             * @param [properties] Properties to set
             */
            constructor(properties?: talos.v1.Hello.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Hello versionMin. */
            versionMin: number;

            /** Hello versionMax. */
            versionMax: number;

            /** Hello role. */
            role: talos.v1.Role;

            /** Hello nonce. */
            nonce: Uint8Array;

            /** Hello ephemeral. */
            ephemeral: Uint8Array;

            /** Hello instance. */
            instance: Uint8Array;

            /** Hello package. */
            package: Uint8Array;

            /** Hello policy. */
            policy: Uint8Array;

            /** Hello policyVersion. */
            policyVersion: number;

            /** Hello lineage. */
            lineage: Uint8Array;

            /** Hello epoch. */
            epoch: Uint8Array;

            /** Hello holder. */
            holder: Uint8Array;

            /** Hello head. */
            head: Uint8Array;

            /**
             * Creates a new Hello instance using the specified properties.
             * @param [properties] Properties to set
             * @returns Hello instance
             */
            static create(properties: talos.v1.Hello.$Shape): talos.v1.Hello & talos.v1.Hello.$Shape;
            static create(properties?: talos.v1.Hello.$Properties): talos.v1.Hello;

            /**
             * Encodes the specified Hello message. Does not implicitly {@link talos.v1.Hello.verify|verify} messages.
             * @param message Hello message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: talos.v1.Hello.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Hello message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {talos.v1.Hello & talos.v1.Hello.$Shape} Hello
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): talos.v1.Hello & talos.v1.Hello.$Shape;
        }

        namespace Hello {

            /** Properties of a Hello. */
            interface $Properties {

                /** Hello versionMin */
                versionMin?: number;

                /** Hello versionMax */
                versionMax?: number;

                /** Hello role */
                role?: talos.v1.Role;

                /** Hello nonce */
                nonce?: Uint8Array;

                /** Hello ephemeral */
                ephemeral?: Uint8Array;

                /** Hello instance */
                instance?: Uint8Array;

                /** Hello package */
                "package"?: Uint8Array;

                /** Hello policy */
                policy?: Uint8Array;

                /** Hello policyVersion */
                policyVersion?: number;

                /** Hello lineage */
                lineage?: Uint8Array;

                /** Hello epoch */
                epoch?: Uint8Array;

                /** Hello holder */
                holder?: Uint8Array;

                /** Hello head */
                head?: Uint8Array;

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Hello. */
            type $Shape = talos.v1.Hello.$Properties;
        }

        /**
         * Properties of an EvidenceMessage.
         * @deprecated Use talos.v1.EvidenceMessage.$Properties instead.
         */
        interface IEvidenceMessage extends talos.v1.EvidenceMessage.$Properties {
        }

        /** Represents an EvidenceMessage. */
        class EvidenceMessage {

            /**
             * Constructs a new EvidenceMessage.
             * @param [properties] Properties to set
             */
            constructor(properties?: talos.v1.EvidenceMessage.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** EvidenceMessage kind. */
            kind: string;

            /** EvidenceMessage report. */
            report: Uint8Array;

            /** EvidenceMessage collateral. */
            collateral: Uint8Array;

            /**
             * Creates a new EvidenceMessage instance using the specified properties.
             * @param [properties] Properties to set
             * @returns EvidenceMessage instance
             */
            static create(properties: talos.v1.EvidenceMessage.$Shape): talos.v1.EvidenceMessage & talos.v1.EvidenceMessage.$Shape;
            static create(properties?: talos.v1.EvidenceMessage.$Properties): talos.v1.EvidenceMessage;

            /**
             * Encodes the specified EvidenceMessage message. Does not implicitly {@link talos.v1.EvidenceMessage.verify|verify} messages.
             * @param message EvidenceMessage message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: talos.v1.EvidenceMessage.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an EvidenceMessage message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {talos.v1.EvidenceMessage & talos.v1.EvidenceMessage.$Shape} EvidenceMessage
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): talos.v1.EvidenceMessage & talos.v1.EvidenceMessage.$Shape;
        }

        namespace EvidenceMessage {

            /** Properties of an EvidenceMessage. */
            interface $Properties {

                /** EvidenceMessage kind */
                kind?: string;

                /** EvidenceMessage report */
                report?: Uint8Array;

                /** EvidenceMessage collateral */
                collateral?: Uint8Array;

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an EvidenceMessage. */
            type $Shape = talos.v1.EvidenceMessage.$Properties;
        }

        /**
         * Properties of a Finish.
         * @deprecated Use talos.v1.Finish.$Properties instead.
         */
        interface IFinish extends talos.v1.Finish.$Properties {
        }

        /** Represents a Finish. */
        class Finish {

            /**
             * Constructs a new Finish.
             * @param [properties] Properties to set
             */
            constructor(properties?: talos.v1.Finish.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Finish signature. */
            signature: Uint8Array;

            /** Finish mac. */
            mac: Uint8Array;

            /** Finish peerKey. */
            peerKey: Uint8Array;

            /** Finish peerSignature. */
            peerSignature: Uint8Array;

            /**
             * Creates a new Finish instance using the specified properties.
             * @param [properties] Properties to set
             * @returns Finish instance
             */
            static create(properties: talos.v1.Finish.$Shape): talos.v1.Finish & talos.v1.Finish.$Shape;
            static create(properties?: talos.v1.Finish.$Properties): talos.v1.Finish;

            /**
             * Encodes the specified Finish message. Does not implicitly {@link talos.v1.Finish.verify|verify} messages.
             * @param message Finish message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: talos.v1.Finish.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Finish message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {talos.v1.Finish & talos.v1.Finish.$Shape} Finish
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): talos.v1.Finish & talos.v1.Finish.$Shape;
        }

        namespace Finish {

            /** Properties of a Finish. */
            interface $Properties {

                /** Finish signature */
                signature?: Uint8Array;

                /** Finish mac */
                mac?: Uint8Array;

                /** Finish peerKey */
                peerKey?: Uint8Array;

                /** Finish peerSignature */
                peerSignature?: Uint8Array;

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Finish. */
            type $Shape = talos.v1.Finish.$Properties;
        }

        /**
         * Properties of a Failure.
         * @deprecated Use talos.v1.Failure.$Properties instead.
         */
        interface IFailure extends talos.v1.Failure.$Properties {
        }

        /** Represents a Failure. */
        class Failure {

            /**
             * Constructs a new Failure.
             * @param [properties] Properties to set
             */
            constructor(properties?: talos.v1.Failure.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Failure code. */
            code: string;

            /**
             * Creates a new Failure instance using the specified properties.
             * @param [properties] Properties to set
             * @returns Failure instance
             */
            static create(properties: talos.v1.Failure.$Shape): talos.v1.Failure & talos.v1.Failure.$Shape;
            static create(properties?: talos.v1.Failure.$Properties): talos.v1.Failure;

            /**
             * Encodes the specified Failure message. Does not implicitly {@link talos.v1.Failure.verify|verify} messages.
             * @param message Failure message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: talos.v1.Failure.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Failure message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {talos.v1.Failure & talos.v1.Failure.$Shape} Failure
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): talos.v1.Failure & talos.v1.Failure.$Shape;
        }

        namespace Failure {

            /** Properties of a Failure. */
            interface $Properties {

                /** Failure code */
                code?: string;

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Failure. */
            type $Shape = talos.v1.Failure.$Properties;
        }

        /**
         * Properties of a SessionMessage.
         * @deprecated Use talos.v1.SessionMessage.$Properties instead.
         */
        interface ISessionMessage extends talos.v1.SessionMessage.$Properties {
        }

        /** Represents a SessionMessage. */
        class SessionMessage {

            /**
             * Constructs a new SessionMessage.
             * @param [properties] Properties to set
             */
            constructor(properties?: talos.v1.SessionMessage.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** SessionMessage hello. */
            hello: (talos.v1.Hello|null);

            /** SessionMessage evidence. */
            evidence: (talos.v1.EvidenceMessage|null);

            /** SessionMessage finish. */
            finish: (talos.v1.Finish|null);

            /** SessionMessage failure. */
            failure: (talos.v1.Failure|null);

            /** SessionMessage body. */
            body?: ("hello"|"evidence"|"finish"|"failure");

            /**
             * Creates a new SessionMessage instance using the specified properties.
             * @param [properties] Properties to set
             * @returns SessionMessage instance
             */
            static create(properties: talos.v1.SessionMessage.$Shape): talos.v1.SessionMessage & talos.v1.SessionMessage.$Shape;
            static create(properties?: talos.v1.SessionMessage.$Properties): talos.v1.SessionMessage;

            /**
             * Encodes the specified SessionMessage message. Does not implicitly {@link talos.v1.SessionMessage.verify|verify} messages.
             * @param message SessionMessage message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: talos.v1.SessionMessage.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a SessionMessage message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {talos.v1.SessionMessage & talos.v1.SessionMessage.$Shape} SessionMessage
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): talos.v1.SessionMessage & talos.v1.SessionMessage.$Shape;
        }

        namespace SessionMessage {

            /** Properties of a SessionMessage. */
            interface $Properties {

                /** SessionMessage hello */
                hello?: (talos.v1.Hello.$Properties|null);

                /** SessionMessage evidence */
                evidence?: (talos.v1.EvidenceMessage.$Properties|null);

                /** SessionMessage finish */
                finish?: (talos.v1.Finish.$Properties|null);

                /** SessionMessage failure */
                failure?: (talos.v1.Failure.$Properties|null);

                /** SessionMessage body */
                body?: ("hello"|"evidence"|"finish"|"failure");

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Narrowed shape of a SessionMessage. */
            type $Shape = {
              hello?: talos.v1.Hello.$Shape|null;
              evidence?: talos.v1.EvidenceMessage.$Shape|null;
              finish?: talos.v1.Finish.$Shape|null;
              failure?: talos.v1.Failure.$Shape|null;
              $unknowns?: Uint8Array[];
            } & (
              ({ body?: undefined; hello?: null; evidence?: null; finish?: null; failure?: null }|{ body?: "hello"; hello: talos.v1.Hello.$Shape; evidence?: null; finish?: null; failure?: null }|{ body?: "evidence"; hello?: null; evidence: talos.v1.EvidenceMessage.$Shape; finish?: null; failure?: null }|{ body?: "finish"; hello?: null; evidence?: null; finish: talos.v1.Finish.$Shape; failure?: null }|{ body?: "failure"; hello?: null; evidence?: null; finish?: null; failure: talos.v1.Failure.$Shape })
            );
        }

        /** RecordKind enum. */
        enum RecordKind {

            /** RECORD_KIND_UNSPECIFIED value */
            RECORD_KIND_UNSPECIFIED = 0,

            /** RECORD_KIND_PLAN value */
            RECORD_KIND_PLAN = 1,

            /** RECORD_KIND_PAGES value */
            RECORD_KIND_PAGES = 2,

            /** RECORD_KIND_ROUND_END value */
            RECORD_KIND_ROUND_END = 3,

            /** RECORD_KIND_FINAL value */
            RECORD_KIND_FINAL = 4,

            /** RECORD_KIND_CREDIT value */
            RECORD_KIND_CREDIT = 5,

            /** RECORD_KIND_PREPARED value */
            RECORD_KIND_PREPARED = 6,

            /** RECORD_KIND_FAILURE value */
            RECORD_KIND_FAILURE = 7,

            /** RECORD_KIND_REGION value */
            RECORD_KIND_REGION = 8
        }

        /**
         * Properties of a Plan.
         * @deprecated Use talos.v1.Plan.$Properties instead.
         */
        interface IPlan extends talos.v1.Plan.$Properties {
        }

        /** Represents a Plan. */
        class Plan {

            /**
             * Constructs a new Plan.
             * @param [properties] Properties to set
             */
            constructor(properties?: talos.v1.Plan.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Plan regions. */
            regions: talos.v1.PagedRegion[];

            /** Plan previousRoot. */
            previousRoot: Uint8Array;

            /** Plan sequence. */
            sequence: Uint8Array;

            /**
             * Creates a new Plan instance using the specified properties.
             * @param [properties] Properties to set
             * @returns Plan instance
             */
            static create(properties: talos.v1.Plan.$Shape): talos.v1.Plan & talos.v1.Plan.$Shape;
            static create(properties?: talos.v1.Plan.$Properties): talos.v1.Plan;

            /**
             * Encodes the specified Plan message. Does not implicitly {@link talos.v1.Plan.verify|verify} messages.
             * @param message Plan message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: talos.v1.Plan.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Plan message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {talos.v1.Plan & talos.v1.Plan.$Shape} Plan
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): talos.v1.Plan & talos.v1.Plan.$Shape;
        }

        namespace Plan {

            /** Properties of a Plan. */
            interface $Properties {

                /** Plan regions */
                regions?: talos.v1.PagedRegion.$Properties[];

                /** Plan previousRoot */
                previousRoot?: Uint8Array;

                /** Plan sequence */
                sequence?: Uint8Array;

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Plan. */
            type $Shape = talos.v1.Plan.$Properties;
        }

        /**
         * Properties of a PagedRegion.
         * @deprecated Use talos.v1.PagedRegion.$Properties instead.
         */
        interface IPagedRegion extends talos.v1.PagedRegion.$Properties {
        }

        /** Represents a PagedRegion. */
        class PagedRegion {

            /**
             * Constructs a new PagedRegion.
             * @param [properties] Properties to set
             */
            constructor(properties?: talos.v1.PagedRegion.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** PagedRegion region. */
            region: number;

            /** PagedRegion pages. */
            pages: number;

            /**
             * Creates a new PagedRegion instance using the specified properties.
             * @param [properties] Properties to set
             * @returns PagedRegion instance
             */
            static create(properties: talos.v1.PagedRegion.$Shape): talos.v1.PagedRegion & talos.v1.PagedRegion.$Shape;
            static create(properties?: talos.v1.PagedRegion.$Properties): talos.v1.PagedRegion;

            /**
             * Encodes the specified PagedRegion message. Does not implicitly {@link talos.v1.PagedRegion.verify|verify} messages.
             * @param message PagedRegion message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: talos.v1.PagedRegion.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a PagedRegion message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {talos.v1.PagedRegion & talos.v1.PagedRegion.$Shape} PagedRegion
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): talos.v1.PagedRegion & talos.v1.PagedRegion.$Shape;
        }

        namespace PagedRegion {

            /** Properties of a PagedRegion. */
            interface $Properties {

                /** PagedRegion region */
                region?: number;

                /** PagedRegion pages */
                pages?: number;

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a PagedRegion. */
            type $Shape = talos.v1.PagedRegion.$Properties;
        }

        /**
         * Properties of a PagesHeader.
         * @deprecated Use talos.v1.PagesHeader.$Properties instead.
         */
        interface IPagesHeader extends talos.v1.PagesHeader.$Properties {
        }

        /** Represents a PagesHeader. */
        class PagesHeader {

            /**
             * Constructs a new PagesHeader.
             * @param [properties] Properties to set
             */
            constructor(properties?: talos.v1.PagesHeader.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** PagesHeader region. */
            region: number;

            /** PagesHeader round. */
            round: number;

            /** PagesHeader pages. */
            pages: number[];

            /** PagesHeader zeroPages. */
            zeroPages: number[];

            /**
             * Creates a new PagesHeader instance using the specified properties.
             * @param [properties] Properties to set
             * @returns PagesHeader instance
             */
            static create(properties: talos.v1.PagesHeader.$Shape): talos.v1.PagesHeader & talos.v1.PagesHeader.$Shape;
            static create(properties?: talos.v1.PagesHeader.$Properties): talos.v1.PagesHeader;

            /**
             * Encodes the specified PagesHeader message. Does not implicitly {@link talos.v1.PagesHeader.verify|verify} messages.
             * @param message PagesHeader message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: talos.v1.PagesHeader.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a PagesHeader message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {talos.v1.PagesHeader & talos.v1.PagesHeader.$Shape} PagesHeader
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): talos.v1.PagesHeader & talos.v1.PagesHeader.$Shape;
        }

        namespace PagesHeader {

            /** Properties of a PagesHeader. */
            interface $Properties {

                /** PagesHeader region */
                region?: number;

                /** PagesHeader round */
                round?: number;

                /** PagesHeader pages */
                pages?: number[];

                /** PagesHeader zeroPages */
                zeroPages?: number[];

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a PagesHeader. */
            type $Shape = talos.v1.PagesHeader.$Properties;
        }

        /**
         * Properties of a RoundEnd.
         * @deprecated Use talos.v1.RoundEnd.$Properties instead.
         */
        interface IRoundEnd extends talos.v1.RoundEnd.$Properties {
        }

        /** Represents a RoundEnd. */
        class RoundEnd {

            /**
             * Constructs a new RoundEnd.
             * @param [properties] Properties to set
             */
            constructor(properties?: talos.v1.RoundEnd.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** RoundEnd round. */
            round: number;

            /**
             * Creates a new RoundEnd instance using the specified properties.
             * @param [properties] Properties to set
             * @returns RoundEnd instance
             */
            static create(properties: talos.v1.RoundEnd.$Shape): talos.v1.RoundEnd & talos.v1.RoundEnd.$Shape;
            static create(properties?: talos.v1.RoundEnd.$Properties): talos.v1.RoundEnd;

            /**
             * Encodes the specified RoundEnd message. Does not implicitly {@link talos.v1.RoundEnd.verify|verify} messages.
             * @param message RoundEnd message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: talos.v1.RoundEnd.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a RoundEnd message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {talos.v1.RoundEnd & talos.v1.RoundEnd.$Shape} RoundEnd
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): talos.v1.RoundEnd & talos.v1.RoundEnd.$Shape;
        }

        namespace RoundEnd {

            /** Properties of a RoundEnd. */
            interface $Properties {

                /** RoundEnd round */
                round?: number;

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a RoundEnd. */
            type $Shape = talos.v1.RoundEnd.$Properties;
        }

        /**
         * Properties of a RegionHeader.
         * @deprecated Use talos.v1.RegionHeader.$Properties instead.
         */
        interface IRegionHeader extends talos.v1.RegionHeader.$Properties {
        }

        /** Represents a RegionHeader. */
        class RegionHeader {

            /**
             * Constructs a new RegionHeader.
             * @param [properties] Properties to set
             */
            constructor(properties?: talos.v1.RegionHeader.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** RegionHeader region. */
            region: number;

            /** RegionHeader offset. */
            offset: number;

            /** RegionHeader total. */
            total: number;

            /**
             * Creates a new RegionHeader instance using the specified properties.
             * @param [properties] Properties to set
             * @returns RegionHeader instance
             */
            static create(properties: talos.v1.RegionHeader.$Shape): talos.v1.RegionHeader & talos.v1.RegionHeader.$Shape;
            static create(properties?: talos.v1.RegionHeader.$Properties): talos.v1.RegionHeader;

            /**
             * Encodes the specified RegionHeader message. Does not implicitly {@link talos.v1.RegionHeader.verify|verify} messages.
             * @param message RegionHeader message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: talos.v1.RegionHeader.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a RegionHeader message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {talos.v1.RegionHeader & talos.v1.RegionHeader.$Shape} RegionHeader
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): talos.v1.RegionHeader & talos.v1.RegionHeader.$Shape;
        }

        namespace RegionHeader {

            /** Properties of a RegionHeader. */
            interface $Properties {

                /** RegionHeader region */
                region?: number;

                /** RegionHeader offset */
                offset?: number;

                /** RegionHeader total */
                total?: number;

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a RegionHeader. */
            type $Shape = talos.v1.RegionHeader.$Properties;
        }

        /**
         * Properties of a Final.
         * @deprecated Use talos.v1.Final.$Properties instead.
         */
        interface IFinal extends talos.v1.Final.$Properties {
        }

        /** Represents a Final. */
        class Final {

            /**
             * Constructs a new Final.
             * @param [properties] Properties to set
             */
            constructor(properties?: talos.v1.Final.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Final root. */
            root: Uint8Array;

            /** Final regions. */
            regions: talos.v1.PagedRegion[];

            /** Final rounds. */
            rounds: number;

            /**
             * Creates a new Final instance using the specified properties.
             * @param [properties] Properties to set
             * @returns Final instance
             */
            static create(properties: talos.v1.Final.$Shape): talos.v1.Final & talos.v1.Final.$Shape;
            static create(properties?: talos.v1.Final.$Properties): talos.v1.Final;

            /**
             * Encodes the specified Final message. Does not implicitly {@link talos.v1.Final.verify|verify} messages.
             * @param message Final message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: talos.v1.Final.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Final message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {talos.v1.Final & talos.v1.Final.$Shape} Final
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): talos.v1.Final & talos.v1.Final.$Shape;
        }

        namespace Final {

            /** Properties of a Final. */
            interface $Properties {

                /** Final root */
                root?: Uint8Array;

                /** Final regions */
                regions?: talos.v1.PagedRegion.$Properties[];

                /** Final rounds */
                rounds?: number;

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Final. */
            type $Shape = talos.v1.Final.$Properties;
        }

        /**
         * Properties of a Credit.
         * @deprecated Use talos.v1.Credit.$Properties instead.
         */
        interface ICredit extends talos.v1.Credit.$Properties {
        }

        /** Represents a Credit. */
        class Credit {

            /**
             * Constructs a new Credit.
             * @param [properties] Properties to set
             */
            constructor(properties?: talos.v1.Credit.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Credit records. */
            records: Uint8Array;

            /**
             * Creates a new Credit instance using the specified properties.
             * @param [properties] Properties to set
             * @returns Credit instance
             */
            static create(properties: talos.v1.Credit.$Shape): talos.v1.Credit & talos.v1.Credit.$Shape;
            static create(properties?: talos.v1.Credit.$Properties): talos.v1.Credit;

            /**
             * Encodes the specified Credit message. Does not implicitly {@link talos.v1.Credit.verify|verify} messages.
             * @param message Credit message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: talos.v1.Credit.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Credit message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {talos.v1.Credit & talos.v1.Credit.$Shape} Credit
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): talos.v1.Credit & talos.v1.Credit.$Shape;
        }

        namespace Credit {

            /** Properties of a Credit. */
            interface $Properties {

                /** Credit records */
                records?: Uint8Array;

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Credit. */
            type $Shape = talos.v1.Credit.$Properties;
        }

        /** StatementKind enum. */
        enum StatementKind {

            /** STATEMENT_KIND_UNSPECIFIED value */
            STATEMENT_KIND_UNSPECIFIED = 0,

            /** STATEMENT_KIND_GENESIS value */
            STATEMENT_KIND_GENESIS = 1,

            /** STATEMENT_KIND_PREPARED value */
            STATEMENT_KIND_PREPARED = 2,

            /** STATEMENT_KIND_TOKEN value */
            STATEMENT_KIND_TOKEN = 3,

            /** STATEMENT_KIND_TOMBSTONE value */
            STATEMENT_KIND_TOMBSTONE = 4,

            /** STATEMENT_KIND_RECEIPT value */
            STATEMENT_KIND_RECEIPT = 5,

            /** STATEMENT_KIND_RECLAIM value */
            STATEMENT_KIND_RECLAIM = 6,

            /** STATEMENT_KIND_ABORT value */
            STATEMENT_KIND_ABORT = 7
        }

        /**
         * Properties of a Signed.
         * @deprecated Use talos.v1.Signed.$Properties instead.
         */
        interface ISigned extends talos.v1.Signed.$Properties {
        }

        /** Represents a Signed. */
        class Signed {

            /**
             * Constructs a new Signed.
             * @param [properties] Properties to set
             */
            constructor(properties?: talos.v1.Signed.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Signed kind. */
            kind: talos.v1.StatementKind;

            /** Signed statement. */
            statement: Uint8Array;

            /** Signed key. */
            key: Uint8Array;

            /** Signed signature. */
            signature: Uint8Array;

            /**
             * Creates a new Signed instance using the specified properties.
             * @param [properties] Properties to set
             * @returns Signed instance
             */
            static create(properties: talos.v1.Signed.$Shape): talos.v1.Signed & talos.v1.Signed.$Shape;
            static create(properties?: talos.v1.Signed.$Properties): talos.v1.Signed;

            /**
             * Encodes the specified Signed message. Does not implicitly {@link talos.v1.Signed.verify|verify} messages.
             * @param message Signed message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: talos.v1.Signed.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Signed message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {talos.v1.Signed & talos.v1.Signed.$Shape} Signed
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): talos.v1.Signed & talos.v1.Signed.$Shape;
        }

        namespace Signed {

            /** Properties of a Signed. */
            interface $Properties {

                /** Signed kind */
                kind?: talos.v1.StatementKind;

                /** Signed statement */
                statement?: Uint8Array;

                /** Signed key */
                key?: Uint8Array;

                /** Signed signature */
                signature?: Uint8Array;

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Signed. */
            type $Shape = talos.v1.Signed.$Properties;
        }

        /**
         * Properties of a Genesis.
         * @deprecated Use talos.v1.Genesis.$Properties instead.
         */
        interface IGenesis extends talos.v1.Genesis.$Properties {
        }

        /** Represents a Genesis. */
        class Genesis {

            /**
             * Constructs a new Genesis.
             * @param [properties] Properties to set
             */
            constructor(properties?: talos.v1.Genesis.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Genesis owner. */
            owner: Uint8Array;

            /** Genesis package. */
            package: Uint8Array;

            /** Genesis instance. */
            instance: Uint8Array;

            /** Genesis holder. */
            holder: Uint8Array;

            /** Genesis nonce. */
            nonce: Uint8Array;

            /** Genesis anchor. */
            anchor: string;

            /** Genesis configuration. */
            configuration: Uint8Array;

            /**
             * Creates a new Genesis instance using the specified properties.
             * @param [properties] Properties to set
             * @returns Genesis instance
             */
            static create(properties: talos.v1.Genesis.$Shape): talos.v1.Genesis & talos.v1.Genesis.$Shape;
            static create(properties?: talos.v1.Genesis.$Properties): talos.v1.Genesis;

            /**
             * Encodes the specified Genesis message. Does not implicitly {@link talos.v1.Genesis.verify|verify} messages.
             * @param message Genesis message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: talos.v1.Genesis.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Genesis message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {talos.v1.Genesis & talos.v1.Genesis.$Shape} Genesis
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): talos.v1.Genesis & talos.v1.Genesis.$Shape;
        }

        namespace Genesis {

            /** Properties of a Genesis. */
            interface $Properties {

                /** Genesis owner */
                owner?: Uint8Array;

                /** Genesis package */
                "package"?: Uint8Array;

                /** Genesis instance */
                instance?: Uint8Array;

                /** Genesis holder */
                holder?: Uint8Array;

                /** Genesis nonce */
                nonce?: Uint8Array;

                /** Genesis anchor */
                anchor?: string;

                /** Genesis configuration */
                configuration?: Uint8Array;

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Genesis. */
            type $Shape = talos.v1.Genesis.$Properties;
        }

        /**
         * Properties of a Prepared.
         * @deprecated Use talos.v1.Prepared.$Properties instead.
         */
        interface IPrepared extends talos.v1.Prepared.$Properties {
        }

        /** Represents a Prepared. */
        class Prepared {

            /**
             * Constructs a new Prepared.
             * @param [properties] Properties to set
             */
            constructor(properties?: talos.v1.Prepared.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Prepared session. */
            session: Uint8Array;

            /** Prepared lineage. */
            lineage: Uint8Array;

            /** Prepared epoch. */
            epoch: Uint8Array;

            /** Prepared root. */
            root: Uint8Array;

            /** Prepared holder. */
            holder: Uint8Array;

            /** Prepared anchorId. */
            anchorId: Uint8Array;

            /** Prepared policy. */
            policy: Uint8Array;

            /** Prepared package. */
            package: Uint8Array;

            /** Prepared sequence. */
            sequence: Uint8Array;

            /**
             * Creates a new Prepared instance using the specified properties.
             * @param [properties] Properties to set
             * @returns Prepared instance
             */
            static create(properties: talos.v1.Prepared.$Shape): talos.v1.Prepared & talos.v1.Prepared.$Shape;
            static create(properties?: talos.v1.Prepared.$Properties): talos.v1.Prepared;

            /**
             * Encodes the specified Prepared message. Does not implicitly {@link talos.v1.Prepared.verify|verify} messages.
             * @param message Prepared message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: talos.v1.Prepared.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Prepared message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {talos.v1.Prepared & talos.v1.Prepared.$Shape} Prepared
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): talos.v1.Prepared & talos.v1.Prepared.$Shape;
        }

        namespace Prepared {

            /** Properties of a Prepared. */
            interface $Properties {

                /** Prepared session */
                session?: Uint8Array;

                /** Prepared lineage */
                lineage?: Uint8Array;

                /** Prepared epoch */
                epoch?: Uint8Array;

                /** Prepared root */
                root?: Uint8Array;

                /** Prepared holder */
                holder?: Uint8Array;

                /** Prepared anchorId */
                anchorId?: Uint8Array;

                /** Prepared policy */
                policy?: Uint8Array;

                /** Prepared package */
                "package"?: Uint8Array;

                /** Prepared sequence */
                sequence?: Uint8Array;

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Prepared. */
            type $Shape = talos.v1.Prepared.$Properties;
        }

        /**
         * Properties of a Token.
         * @deprecated Use talos.v1.Token.$Properties instead.
         */
        interface IToken extends talos.v1.Token.$Properties {
        }

        /** Represents a Token. */
        class Token {

            /**
             * Constructs a new Token.
             * @param [properties] Properties to set
             */
            constructor(properties?: talos.v1.Token.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Token session. */
            session: Uint8Array;

            /** Token lineage. */
            lineage: Uint8Array;

            /** Token epoch. */
            epoch: Uint8Array;

            /** Token root. */
            root: Uint8Array;

            /** Token holder. */
            holder: Uint8Array;

            /** Token anchorId. */
            anchorId: Uint8Array;

            /** Token previousHolder. */
            previousHolder: Uint8Array;

            /** Token prepared. */
            prepared: Uint8Array;

            /**
             * Creates a new Token instance using the specified properties.
             * @param [properties] Properties to set
             * @returns Token instance
             */
            static create(properties: talos.v1.Token.$Shape): talos.v1.Token & talos.v1.Token.$Shape;
            static create(properties?: talos.v1.Token.$Properties): talos.v1.Token;

            /**
             * Encodes the specified Token message. Does not implicitly {@link talos.v1.Token.verify|verify} messages.
             * @param message Token message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: talos.v1.Token.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Token message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {talos.v1.Token & talos.v1.Token.$Shape} Token
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): talos.v1.Token & talos.v1.Token.$Shape;
        }

        namespace Token {

            /** Properties of a Token. */
            interface $Properties {

                /** Token session */
                session?: Uint8Array;

                /** Token lineage */
                lineage?: Uint8Array;

                /** Token epoch */
                epoch?: Uint8Array;

                /** Token root */
                root?: Uint8Array;

                /** Token holder */
                holder?: Uint8Array;

                /** Token anchorId */
                anchorId?: Uint8Array;

                /** Token previousHolder */
                previousHolder?: Uint8Array;

                /** Token prepared */
                prepared?: Uint8Array;

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Token. */
            type $Shape = talos.v1.Token.$Properties;
        }

        /**
         * Properties of a Tombstone.
         * @deprecated Use talos.v1.Tombstone.$Properties instead.
         */
        interface ITombstone extends talos.v1.Tombstone.$Properties {
        }

        /** Represents a Tombstone. */
        class Tombstone {

            /**
             * Constructs a new Tombstone.
             * @param [properties] Properties to set
             */
            constructor(properties?: talos.v1.Tombstone.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Tombstone session. */
            session: Uint8Array;

            /** Tombstone lineage. */
            lineage: Uint8Array;

            /** Tombstone epoch. */
            epoch: Uint8Array;

            /** Tombstone prepared. */
            prepared: Uint8Array;

            /** Tombstone anchorId. */
            anchorId: Uint8Array;

            /**
             * Creates a new Tombstone instance using the specified properties.
             * @param [properties] Properties to set
             * @returns Tombstone instance
             */
            static create(properties: talos.v1.Tombstone.$Shape): talos.v1.Tombstone & talos.v1.Tombstone.$Shape;
            static create(properties?: talos.v1.Tombstone.$Properties): talos.v1.Tombstone;

            /**
             * Encodes the specified Tombstone message. Does not implicitly {@link talos.v1.Tombstone.verify|verify} messages.
             * @param message Tombstone message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: talos.v1.Tombstone.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Tombstone message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {talos.v1.Tombstone & talos.v1.Tombstone.$Shape} Tombstone
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): talos.v1.Tombstone & talos.v1.Tombstone.$Shape;
        }

        namespace Tombstone {

            /** Properties of a Tombstone. */
            interface $Properties {

                /** Tombstone session */
                session?: Uint8Array;

                /** Tombstone lineage */
                lineage?: Uint8Array;

                /** Tombstone epoch */
                epoch?: Uint8Array;

                /** Tombstone prepared */
                prepared?: Uint8Array;

                /** Tombstone anchorId */
                anchorId?: Uint8Array;

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Tombstone. */
            type $Shape = talos.v1.Tombstone.$Properties;
        }

        /**
         * Properties of an Abort.
         * @deprecated Use talos.v1.Abort.$Properties instead.
         */
        interface IAbort extends talos.v1.Abort.$Properties {
        }

        /** Represents an Abort. */
        class Abort {

            /**
             * Constructs a new Abort.
             * @param [properties] Properties to set
             */
            constructor(properties?: talos.v1.Abort.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Abort session. */
            session: Uint8Array;

            /** Abort lineage. */
            lineage: Uint8Array;

            /** Abort epoch. */
            epoch: Uint8Array;

            /**
             * Creates a new Abort instance using the specified properties.
             * @param [properties] Properties to set
             * @returns Abort instance
             */
            static create(properties: talos.v1.Abort.$Shape): talos.v1.Abort & talos.v1.Abort.$Shape;
            static create(properties?: talos.v1.Abort.$Properties): talos.v1.Abort;

            /**
             * Encodes the specified Abort message. Does not implicitly {@link talos.v1.Abort.verify|verify} messages.
             * @param message Abort message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: talos.v1.Abort.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an Abort message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {talos.v1.Abort & talos.v1.Abort.$Shape} Abort
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): talos.v1.Abort & talos.v1.Abort.$Shape;
        }

        namespace Abort {

            /** Properties of an Abort. */
            interface $Properties {

                /** Abort session */
                session?: Uint8Array;

                /** Abort lineage */
                lineage?: Uint8Array;

                /** Abort epoch */
                epoch?: Uint8Array;

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an Abort. */
            type $Shape = talos.v1.Abort.$Properties;
        }

        /**
         * Properties of a Receipt.
         * @deprecated Use talos.v1.Receipt.$Properties instead.
         */
        interface IReceipt extends talos.v1.Receipt.$Properties {
        }

        /** Represents a Receipt. */
        class Receipt {

            /**
             * Constructs a new Receipt.
             * @param [properties] Properties to set
             */
            constructor(properties?: talos.v1.Receipt.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Receipt prepared. */
            prepared: talos.v1.Signed;

            /** Receipt token. */
            token: talos.v1.Signed;

            /** Receipt previous. */
            previous: Uint8Array;

            /** Receipt runner. */
            runner: Uint8Array;

            /** Receipt transcript. */
            transcript: Uint8Array;

            /** Receipt source. */
            source: talos.v1.AttestedSide;

            /** Receipt target. */
            target: talos.v1.AttestedSide;

            /** Receipt claimedMs. */
            claimedMs: Uint8Array;

            /** Receipt rounds. */
            rounds: number;

            /** Receipt pages. */
            pages: Uint8Array;

            /**
             * Creates a new Receipt instance using the specified properties.
             * @param [properties] Properties to set
             * @returns Receipt instance
             */
            static create(properties: talos.v1.Receipt.$Shape): talos.v1.Receipt & talos.v1.Receipt.$Shape;
            static create(properties?: talos.v1.Receipt.$Properties): talos.v1.Receipt;

            /**
             * Encodes the specified Receipt message. Does not implicitly {@link talos.v1.Receipt.verify|verify} messages.
             * @param message Receipt message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: talos.v1.Receipt.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Receipt message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {talos.v1.Receipt & talos.v1.Receipt.$Shape} Receipt
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): talos.v1.Receipt & talos.v1.Receipt.$Shape;
        }

        namespace Receipt {

            /** Properties of a Receipt. */
            interface $Properties {

                /** Receipt prepared */
                prepared?: talos.v1.Signed.$Properties;

                /** Receipt token */
                token?: talos.v1.Signed.$Properties;

                /** Receipt previous */
                previous?: Uint8Array;

                /** Receipt runner */
                runner?: Uint8Array;

                /** Receipt transcript */
                transcript?: Uint8Array;

                /** Receipt source */
                source?: talos.v1.AttestedSide.$Properties;

                /** Receipt target */
                target?: talos.v1.AttestedSide.$Properties;

                /** Receipt claimedMs */
                claimedMs?: Uint8Array;

                /** Receipt rounds */
                rounds?: number;

                /** Receipt pages */
                pages?: Uint8Array;

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Receipt. */
            type $Shape = talos.v1.Receipt.$Properties;
        }

        /**
         * Properties of an AttestedSide.
         * @deprecated Use talos.v1.AttestedSide.$Properties instead.
         */
        interface IAttestedSide extends talos.v1.AttestedSide.$Properties {
        }

        /** Represents an AttestedSide. */
        class AttestedSide {

            /**
             * Constructs a new AttestedSide.
             * @param [properties] Properties to set
             */
            constructor(properties?: talos.v1.AttestedSide.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** AttestedSide kind. */
            kind: string;

            /** AttestedSide report. */
            report: Uint8Array;

            /** AttestedSide collateral. */
            collateral: Uint8Array;

            /** AttestedSide instance. */
            instance: Uint8Array;

            /** AttestedSide peerKey. */
            peerKey: Uint8Array;

            /**
             * Creates a new AttestedSide instance using the specified properties.
             * @param [properties] Properties to set
             * @returns AttestedSide instance
             */
            static create(properties: talos.v1.AttestedSide.$Shape): talos.v1.AttestedSide & talos.v1.AttestedSide.$Shape;
            static create(properties?: talos.v1.AttestedSide.$Properties): talos.v1.AttestedSide;

            /**
             * Encodes the specified AttestedSide message. Does not implicitly {@link talos.v1.AttestedSide.verify|verify} messages.
             * @param message AttestedSide message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: talos.v1.AttestedSide.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an AttestedSide message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {talos.v1.AttestedSide & talos.v1.AttestedSide.$Shape} AttestedSide
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): talos.v1.AttestedSide & talos.v1.AttestedSide.$Shape;
        }

        namespace AttestedSide {

            /** Properties of an AttestedSide. */
            interface $Properties {

                /** AttestedSide kind */
                kind?: string;

                /** AttestedSide report */
                report?: Uint8Array;

                /** AttestedSide collateral */
                collateral?: Uint8Array;

                /** AttestedSide instance */
                instance?: Uint8Array;

                /** AttestedSide peerKey */
                peerKey?: Uint8Array;

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an AttestedSide. */
            type $Shape = talos.v1.AttestedSide.$Properties;
        }

        /**
         * Properties of a Reclaim.
         * @deprecated Use talos.v1.Reclaim.$Properties instead.
         */
        interface IReclaim extends talos.v1.Reclaim.$Properties {
        }

        /** Represents a Reclaim. */
        class Reclaim {

            /**
             * Constructs a new Reclaim.
             * @param [properties] Properties to set
             */
            constructor(properties?: talos.v1.Reclaim.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Reclaim session. */
            session: Uint8Array;

            /** Reclaim lineage. */
            lineage: Uint8Array;

            /** Reclaim epoch. */
            epoch: Uint8Array;

            /** Reclaim root. */
            root: Uint8Array;

            /** Reclaim holder. */
            holder: Uint8Array;

            /** Reclaim runner. */
            runner: Uint8Array;

            /** Reclaim tombstone. */
            tombstone: talos.v1.Signed;

            /** Reclaim token. */
            token: talos.v1.Signed;

            /** Reclaim previous. */
            previous: Uint8Array;

            /** Reclaim claimedMs. */
            claimedMs: Uint8Array;

            /**
             * Creates a new Reclaim instance using the specified properties.
             * @param [properties] Properties to set
             * @returns Reclaim instance
             */
            static create(properties: talos.v1.Reclaim.$Shape): talos.v1.Reclaim & talos.v1.Reclaim.$Shape;
            static create(properties?: talos.v1.Reclaim.$Properties): talos.v1.Reclaim;

            /**
             * Encodes the specified Reclaim message. Does not implicitly {@link talos.v1.Reclaim.verify|verify} messages.
             * @param message Reclaim message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: talos.v1.Reclaim.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Reclaim message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {talos.v1.Reclaim & talos.v1.Reclaim.$Shape} Reclaim
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): talos.v1.Reclaim & talos.v1.Reclaim.$Shape;
        }

        namespace Reclaim {

            /** Properties of a Reclaim. */
            interface $Properties {

                /** Reclaim session */
                session?: Uint8Array;

                /** Reclaim lineage */
                lineage?: Uint8Array;

                /** Reclaim epoch */
                epoch?: Uint8Array;

                /** Reclaim root */
                root?: Uint8Array;

                /** Reclaim holder */
                holder?: Uint8Array;

                /** Reclaim runner */
                runner?: Uint8Array;

                /** Reclaim tombstone */
                tombstone?: talos.v1.Signed.$Properties;

                /** Reclaim token */
                token?: talos.v1.Signed.$Properties;

                /** Reclaim previous */
                previous?: Uint8Array;

                /** Reclaim claimedMs */
                claimedMs?: Uint8Array;

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Reclaim. */
            type $Shape = talos.v1.Reclaim.$Properties;
        }
    }
}
