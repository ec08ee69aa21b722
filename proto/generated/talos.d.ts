import * as $protobuf from "protobufjs/minimal.js";
import Long = require("long");

/** Namespace talos. */
export namespace talos {

    /** Namespace v1. */
    namespace v1 {

        /** Purpose enum. */
        enum Purpose {

            /** PURPOSE_UNSPECIFIED value */
            PURPOSE_UNSPECIFIED = 0,

            /** PURPOSE_CONTROL value */
            PURPOSE_CONTROL = 1,

            /** PURPOSE_LANE value */
            PURPOSE_LANE = 2
        }

        /**
         * Properties of an Attach.
         * @deprecated Use talos.v1.Attach.$Properties instead.
         */
        interface IAttach extends talos.v1.Attach.$Properties {
        }

        /** Represents an Attach. */
        class Attach {

            /**
             * Constructs a new Attach.
             * @param [properties] Properties to set
             */
            constructor(properties?: talos.v1.Attach.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Attach purpose. */
            purpose: talos.v1.Purpose;

            /** Attach attempt. */
            attempt: Uint8Array;

            /**
             * Creates a new Attach instance using the specified properties.
             * @param [properties] Properties to set
             * @returns Attach instance
             */
            static create(properties: talos.v1.Attach.$Shape): talos.v1.Attach & talos.v1.Attach.$Shape;
            static create(properties?: talos.v1.Attach.$Properties): talos.v1.Attach;

            /**
             * Encodes the specified Attach message. Does not implicitly {@link talos.v1.Attach.verify|verify} messages.
             * @param message Attach message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: talos.v1.Attach.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an Attach message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {talos.v1.Attach & talos.v1.Attach.$Shape} Attach
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): talos.v1.Attach & talos.v1.Attach.$Shape;
        }

        namespace Attach {

            /** Properties of an Attach. */
            interface $Properties {

                /** Attach purpose */
                purpose?: talos.v1.Purpose;

                /** Attach attempt */
                attempt?: Uint8Array;

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an Attach. */
            type $Shape = talos.v1.Attach.$Properties;
        }

        /**
         * Properties of a Begin.
         * @deprecated Use talos.v1.Begin.$Properties instead.
         */
        interface IBegin extends talos.v1.Begin.$Properties {
        }

        /** Represents a Begin. */
        class Begin {

            /**
             * Constructs a new Begin.
             * @param [properties] Properties to set
             */
            constructor(properties?: talos.v1.Begin.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Begin anchor. */
            anchor: string;

            /**
             * Creates a new Begin instance using the specified properties.
             * @param [properties] Properties to set
             * @returns Begin instance
             */
            static create(properties: talos.v1.Begin.$Shape): talos.v1.Begin & talos.v1.Begin.$Shape;
            static create(properties?: talos.v1.Begin.$Properties): talos.v1.Begin;

            /**
             * Encodes the specified Begin message. Does not implicitly {@link talos.v1.Begin.verify|verify} messages.
             * @param message Begin message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: talos.v1.Begin.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Begin message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {talos.v1.Begin & talos.v1.Begin.$Shape} Begin
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): talos.v1.Begin & talos.v1.Begin.$Shape;
        }

        namespace Begin {

            /** Properties of a Begin. */
            interface $Properties {

                /** Begin anchor */
                anchor?: string;

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Begin. */
            type $Shape = talos.v1.Begin.$Properties;
        }

        /**
         * Properties of an AwaitTarget.
         * @deprecated Use talos.v1.AwaitTarget.$Properties instead.
         */
        interface IAwaitTarget extends talos.v1.AwaitTarget.$Properties {
        }

        /** Represents an AwaitTarget. */
        class AwaitTarget {

            /**
             * Constructs a new AwaitTarget.
             * @param [properties] Properties to set
             */
            constructor(properties?: talos.v1.AwaitTarget.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /**
             * Creates a new AwaitTarget instance using the specified properties.
             * @param [properties] Properties to set
             * @returns AwaitTarget instance
             */
            static create(properties: talos.v1.AwaitTarget.$Shape): talos.v1.AwaitTarget & talos.v1.AwaitTarget.$Shape;
            static create(properties?: talos.v1.AwaitTarget.$Properties): talos.v1.AwaitTarget;

            /**
             * Encodes the specified AwaitTarget message. Does not implicitly {@link talos.v1.AwaitTarget.verify|verify} messages.
             * @param message AwaitTarget message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: talos.v1.AwaitTarget.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an AwaitTarget message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {talos.v1.AwaitTarget & talos.v1.AwaitTarget.$Shape} AwaitTarget
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): talos.v1.AwaitTarget & talos.v1.AwaitTarget.$Shape;
        }

        namespace AwaitTarget {

            /** Properties of an AwaitTarget. */
            interface $Properties {

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an AwaitTarget. */
            type $Shape = talos.v1.AwaitTarget.$Properties;
        }

        /**
         * Properties of a Restore.
         * @deprecated Use talos.v1.Restore.$Properties instead.
         */
        interface IRestore extends talos.v1.Restore.$Properties {
        }

        /** Represents a Restore. */
        class Restore {

            /**
             * Constructs a new Restore.
             * @param [properties] Properties to set
             */
            constructor(properties?: talos.v1.Restore.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Restore attempt. */
            attempt: Uint8Array;

            /**
             * Creates a new Restore instance using the specified properties.
             * @param [properties] Properties to set
             * @returns Restore instance
             */
            static create(properties: talos.v1.Restore.$Shape): talos.v1.Restore & talos.v1.Restore.$Shape;
            static create(properties?: talos.v1.Restore.$Properties): talos.v1.Restore;

            /**
             * Encodes the specified Restore message. Does not implicitly {@link talos.v1.Restore.verify|verify} messages.
             * @param message Restore message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: talos.v1.Restore.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Restore message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {talos.v1.Restore & talos.v1.Restore.$Shape} Restore
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): talos.v1.Restore & talos.v1.Restore.$Shape;
        }

        namespace Restore {

            /** Properties of a Restore. */
            interface $Properties {

                /** Restore attempt */
                attempt?: Uint8Array;

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Restore. */
            type $Shape = talos.v1.Restore.$Properties;
        }

        /**
         * Properties of a Reissue.
         * @deprecated Use talos.v1.Reissue.$Properties instead.
         */
        interface IReissue extends talos.v1.Reissue.$Properties {
        }

        /** Represents a Reissue. */
        class Reissue {

            /**
             * Constructs a new Reissue.
             * @param [properties] Properties to set
             */
            constructor(properties?: talos.v1.Reissue.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Reissue attempt. */
            attempt: Uint8Array;

            /**
             * Creates a new Reissue instance using the specified properties.
             * @param [properties] Properties to set
             * @returns Reissue instance
             */
            static create(properties: talos.v1.Reissue.$Shape): talos.v1.Reissue & talos.v1.Reissue.$Shape;
            static create(properties?: talos.v1.Reissue.$Properties): talos.v1.Reissue;

            /**
             * Encodes the specified Reissue message. Does not implicitly {@link talos.v1.Reissue.verify|verify} messages.
             * @param message Reissue message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: talos.v1.Reissue.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Reissue message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {talos.v1.Reissue & talos.v1.Reissue.$Shape} Reissue
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): talos.v1.Reissue & talos.v1.Reissue.$Shape;
        }

        namespace Reissue {

            /** Properties of a Reissue. */
            interface $Properties {

                /** Reissue attempt */
                attempt?: Uint8Array;

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Reissue. */
            type $Shape = talos.v1.Reissue.$Properties;
        }

        /**
         * Properties of a RestartTa.
         * @deprecated Use talos.v1.RestartTa.$Properties instead.
         */
        interface IRestartTa extends talos.v1.RestartTa.$Properties {
        }

        /** Represents a RestartTa. */
        class RestartTa {

            /**
             * Constructs a new RestartTa.
             * @param [properties] Properties to set
             */
            constructor(properties?: talos.v1.RestartTa.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** RestartTa lineage. */
            lineage: Uint8Array;

            /**
             * Creates a new RestartTa instance using the specified properties.
             * @param [properties] Properties to set
             * @returns RestartTa instance
             */
            static create(properties: talos.v1.RestartTa.$Shape): talos.v1.RestartTa & talos.v1.RestartTa.$Shape;
            static create(properties?: talos.v1.RestartTa.$Properties): talos.v1.RestartTa;

            /**
             * Encodes the specified RestartTa message. Does not implicitly {@link talos.v1.RestartTa.verify|verify} messages.
             * @param message RestartTa message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: talos.v1.RestartTa.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a RestartTa message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {talos.v1.RestartTa & talos.v1.RestartTa.$Shape} RestartTa
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): talos.v1.RestartTa & talos.v1.RestartTa.$Shape;
        }

        namespace RestartTa {

            /** Properties of a RestartTa. */
            interface $Properties {

                /** RestartTa lineage */
                lineage?: Uint8Array;

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a RestartTa. */
            type $Shape = talos.v1.RestartTa.$Properties;
        }

        /**
         * Properties of an OpenSession.
         * @deprecated Use talos.v1.OpenSession.$Properties instead.
         */
        interface IOpenSession extends talos.v1.OpenSession.$Properties {
        }

        /** Represents an OpenSession. */
        class OpenSession {

            /**
             * Constructs a new OpenSession.
             * @param [properties] Properties to set
             */
            constructor(properties?: talos.v1.OpenSession.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** OpenSession attempt. */
            attempt: Uint8Array;

            /** OpenSession role. */
            role: talos.v1.Role;

            /** OpenSession peerKey. */
            peerKey: Uint8Array;

            /** OpenSession dryRun. */
            dryRun: boolean;

            /** OpenSession timeoutMs. */
            timeoutMs: number;

            /** OpenSession downtimeMs. */
            downtimeMs: number;

            /** OpenSession bandwidthKib. */
            bandwidthKib: number;

            /**
             * Creates a new OpenSession instance using the specified properties.
             * @param [properties] Properties to set
             * @returns OpenSession instance
             */
            static create(properties: talos.v1.OpenSession.$Shape): talos.v1.OpenSession & talos.v1.OpenSession.$Shape;
            static create(properties?: talos.v1.OpenSession.$Properties): talos.v1.OpenSession;

            /**
             * Encodes the specified OpenSession message. Does not implicitly {@link talos.v1.OpenSession.verify|verify} messages.
             * @param message OpenSession message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: talos.v1.OpenSession.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an OpenSession message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {talos.v1.OpenSession & talos.v1.OpenSession.$Shape} OpenSession
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): talos.v1.OpenSession & talos.v1.OpenSession.$Shape;
        }

        namespace OpenSession {

            /** Properties of an OpenSession. */
            interface $Properties {

                /** OpenSession attempt */
                attempt?: Uint8Array;

                /** OpenSession role */
                role?: talos.v1.Role;

                /** OpenSession peerKey */
                peerKey?: Uint8Array;

                /** OpenSession dryRun */
                dryRun?: boolean;

                /** OpenSession timeoutMs */
                timeoutMs?: number;

                /** OpenSession downtimeMs */
                downtimeMs?: number;

                /** OpenSession bandwidthKib */
                bandwidthKib?: number;

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an OpenSession. */
            type $Shape = talos.v1.OpenSession.$Properties;
        }

        /**
         * Properties of a PeerSignature.
         * @deprecated Use talos.v1.PeerSignature.$Properties instead.
         */
        interface IPeerSignature extends talos.v1.PeerSignature.$Properties {
        }

        /** Represents a PeerSignature. */
        class PeerSignature {

            /**
             * Constructs a new PeerSignature.
             * @param [properties] Properties to set
             */
            constructor(properties?: talos.v1.PeerSignature.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** PeerSignature attempt. */
            attempt: Uint8Array;

            /** PeerSignature key. */
            key: Uint8Array;

            /** PeerSignature signature. */
            signature: Uint8Array;

            /**
             * Creates a new PeerSignature instance using the specified properties.
             * @param [properties] Properties to set
             * @returns PeerSignature instance
             */
            static create(properties: talos.v1.PeerSignature.$Shape): talos.v1.PeerSignature & talos.v1.PeerSignature.$Shape;
            static create(properties?: talos.v1.PeerSignature.$Properties): talos.v1.PeerSignature;

            /**
             * Encodes the specified PeerSignature message. Does not implicitly {@link talos.v1.PeerSignature.verify|verify} messages.
             * @param message PeerSignature message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: talos.v1.PeerSignature.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a PeerSignature message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {talos.v1.PeerSignature & talos.v1.PeerSignature.$Shape} PeerSignature
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): talos.v1.PeerSignature & talos.v1.PeerSignature.$Shape;
        }

        namespace PeerSignature {

            /** Properties of a PeerSignature. */
            interface $Properties {

                /** PeerSignature attempt */
                attempt?: Uint8Array;

                /** PeerSignature key */
                key?: Uint8Array;

                /** PeerSignature signature */
                signature?: Uint8Array;

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a PeerSignature. */
            type $Shape = talos.v1.PeerSignature.$Properties;
        }

        /**
         * Properties of a CancelSession.
         * @deprecated Use talos.v1.CancelSession.$Properties instead.
         */
        interface ICancelSession extends talos.v1.CancelSession.$Properties {
        }

        /** Represents a CancelSession. */
        class CancelSession {

            /**
             * Constructs a new CancelSession.
             * @param [properties] Properties to set
             */
            constructor(properties?: talos.v1.CancelSession.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** CancelSession attempt. */
            attempt: Uint8Array;

            /**
             * Creates a new CancelSession instance using the specified properties.
             * @param [properties] Properties to set
             * @returns CancelSession instance
             */
            static create(properties: talos.v1.CancelSession.$Shape): talos.v1.CancelSession & talos.v1.CancelSession.$Shape;
            static create(properties?: talos.v1.CancelSession.$Properties): talos.v1.CancelSession;

            /**
             * Encodes the specified CancelSession message. Does not implicitly {@link talos.v1.CancelSession.verify|verify} messages.
             * @param message CancelSession message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: talos.v1.CancelSession.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a CancelSession message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {talos.v1.CancelSession & talos.v1.CancelSession.$Shape} CancelSession
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): talos.v1.CancelSession & talos.v1.CancelSession.$Shape;
        }

        namespace CancelSession {

            /** Properties of a CancelSession. */
            interface $Properties {

                /** CancelSession attempt */
                attempt?: Uint8Array;

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a CancelSession. */
            type $Shape = talos.v1.CancelSession.$Properties;
        }

        /**
         * Properties of a Deliver.
         * @deprecated Use talos.v1.Deliver.$Properties instead.
         */
        interface IDeliver extends talos.v1.Deliver.$Properties {
        }

        /** Represents a Deliver. */
        class Deliver {

            /**
             * Constructs a new Deliver.
             * @param [properties] Properties to set
             */
            constructor(properties?: talos.v1.Deliver.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Deliver attempt. */
            attempt: Uint8Array;

            /** Deliver statement. */
            statement: talos.v1.Signed;

            /**
             * Creates a new Deliver instance using the specified properties.
             * @param [properties] Properties to set
             * @returns Deliver instance
             */
            static create(properties: talos.v1.Deliver.$Shape): talos.v1.Deliver & talos.v1.Deliver.$Shape;
            static create(properties?: talos.v1.Deliver.$Properties): talos.v1.Deliver;

            /**
             * Encodes the specified Deliver message. Does not implicitly {@link talos.v1.Deliver.verify|verify} messages.
             * @param message Deliver message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: talos.v1.Deliver.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Deliver message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {talos.v1.Deliver & talos.v1.Deliver.$Shape} Deliver
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): talos.v1.Deliver & talos.v1.Deliver.$Shape;
        }

        namespace Deliver {

            /** Properties of a Deliver. */
            interface $Properties {

                /** Deliver attempt */
                attempt?: Uint8Array;

                /** Deliver statement */
                statement?: talos.v1.Signed.$Properties;

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Deliver. */
            type $Shape = talos.v1.Deliver.$Properties;
        }

        /**
         * Properties of an Abandon.
         * @deprecated Use talos.v1.Abandon.$Properties instead.
         */
        interface IAbandon extends talos.v1.Abandon.$Properties {
        }

        /** Represents an Abandon. */
        class Abandon {

            /**
             * Constructs a new Abandon.
             * @param [properties] Properties to set
             */
            constructor(properties?: talos.v1.Abandon.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Abandon attempt. */
            attempt: Uint8Array;

            /**
             * Creates a new Abandon instance using the specified properties.
             * @param [properties] Properties to set
             * @returns Abandon instance
             */
            static create(properties: talos.v1.Abandon.$Shape): talos.v1.Abandon & talos.v1.Abandon.$Shape;
            static create(properties?: talos.v1.Abandon.$Properties): talos.v1.Abandon;

            /**
             * Encodes the specified Abandon message. Does not implicitly {@link talos.v1.Abandon.verify|verify} messages.
             * @param message Abandon message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: talos.v1.Abandon.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an Abandon message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {talos.v1.Abandon & talos.v1.Abandon.$Shape} Abandon
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): talos.v1.Abandon & talos.v1.Abandon.$Shape;
        }

        namespace Abandon {

            /** Properties of an Abandon. */
            interface $Properties {

                /** Abandon attempt */
                attempt?: Uint8Array;

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an Abandon. */
            type $Shape = talos.v1.Abandon.$Properties;
        }

        /**
         * Properties of an OpenClient.
         * @deprecated Use talos.v1.OpenClient.$Properties instead.
         */
        interface IOpenClient extends talos.v1.OpenClient.$Properties {
        }

        /** Represents an OpenClient. */
        class OpenClient {

            /**
             * Constructs a new OpenClient.
             * @param [properties] Properties to set
             */
            constructor(properties?: talos.v1.OpenClient.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** OpenClient clientKey. */
            clientKey: Uint8Array;

            /**
             * Creates a new OpenClient instance using the specified properties.
             * @param [properties] Properties to set
             * @returns OpenClient instance
             */
            static create(properties: talos.v1.OpenClient.$Shape): talos.v1.OpenClient & talos.v1.OpenClient.$Shape;
            static create(properties?: talos.v1.OpenClient.$Properties): talos.v1.OpenClient;

            /**
             * Encodes the specified OpenClient message. Does not implicitly {@link talos.v1.OpenClient.verify|verify} messages.
             * @param message OpenClient message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: talos.v1.OpenClient.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an OpenClient message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {talos.v1.OpenClient & talos.v1.OpenClient.$Shape} OpenClient
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): talos.v1.OpenClient & talos.v1.OpenClient.$Shape;
        }

        namespace OpenClient {

            /** Properties of an OpenClient. */
            interface $Properties {

                /** OpenClient clientKey */
                clientKey?: Uint8Array;

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an OpenClient. */
            type $Shape = talos.v1.OpenClient.$Properties;
        }

        /**
         * Properties of a CallTa.
         * @deprecated Use talos.v1.CallTa.$Properties instead.
         */
        interface ICallTa extends talos.v1.CallTa.$Properties {
        }

        /** Represents a CallTa. */
        class CallTa {

            /**
             * Constructs a new CallTa.
             * @param [properties] Properties to set
             */
            constructor(properties?: talos.v1.CallTa.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** CallTa clientSession. */
            clientSession: Uint8Array;

            /** CallTa sequence. */
            sequence: Uint8Array;

            /** CallTa signature. */
            signature: Uint8Array;

            /**
             * Creates a new CallTa instance using the specified properties.
             * @param [properties] Properties to set
             * @returns CallTa instance
             */
            static create(properties: talos.v1.CallTa.$Shape): talos.v1.CallTa & talos.v1.CallTa.$Shape;
            static create(properties?: talos.v1.CallTa.$Properties): talos.v1.CallTa;

            /**
             * Encodes the specified CallTa message. Does not implicitly {@link talos.v1.CallTa.verify|verify} messages.
             * @param message CallTa message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: talos.v1.CallTa.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a CallTa message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {talos.v1.CallTa & talos.v1.CallTa.$Shape} CallTa
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): talos.v1.CallTa & talos.v1.CallTa.$Shape;
        }

        namespace CallTa {

            /** Properties of a CallTa. */
            interface $Properties {

                /** CallTa clientSession */
                clientSession?: Uint8Array;

                /** CallTa sequence */
                sequence?: Uint8Array;

                /** CallTa signature */
                signature?: Uint8Array;

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a CallTa. */
            type $Shape = talos.v1.CallTa.$Properties;
        }

        /**
         * Properties of an Acknowledge.
         * @deprecated Use talos.v1.Acknowledge.$Properties instead.
         */
        interface IAcknowledge extends talos.v1.Acknowledge.$Properties {
        }

        /** Represents an Acknowledge. */
        class Acknowledge {

            /**
             * Constructs a new Acknowledge.
             * @param [properties] Properties to set
             */
            constructor(properties?: talos.v1.Acknowledge.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Acknowledge clientSession. */
            clientSession: Uint8Array;

            /** Acknowledge sequence. */
            sequence: Uint8Array;

            /** Acknowledge signature. */
            signature: Uint8Array;

            /**
             * Creates a new Acknowledge instance using the specified properties.
             * @param [properties] Properties to set
             * @returns Acknowledge instance
             */
            static create(properties: talos.v1.Acknowledge.$Shape): talos.v1.Acknowledge & talos.v1.Acknowledge.$Shape;
            static create(properties?: talos.v1.Acknowledge.$Properties): talos.v1.Acknowledge;

            /**
             * Encodes the specified Acknowledge message. Does not implicitly {@link talos.v1.Acknowledge.verify|verify} messages.
             * @param message Acknowledge message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: talos.v1.Acknowledge.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an Acknowledge message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {talos.v1.Acknowledge & talos.v1.Acknowledge.$Shape} Acknowledge
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): talos.v1.Acknowledge & talos.v1.Acknowledge.$Shape;
        }

        namespace Acknowledge {

            /** Properties of an Acknowledge. */
            interface $Properties {

                /** Acknowledge clientSession */
                clientSession?: Uint8Array;

                /** Acknowledge sequence */
                sequence?: Uint8Array;

                /** Acknowledge signature */
                signature?: Uint8Array;

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an Acknowledge. */
            type $Shape = talos.v1.Acknowledge.$Properties;
        }

        /**
         * Properties of a ReadOutput.
         * @deprecated Use talos.v1.ReadOutput.$Properties instead.
         */
        interface IReadOutput extends talos.v1.ReadOutput.$Properties {
        }

        /** Represents a ReadOutput. */
        class ReadOutput {

            /**
             * Constructs a new ReadOutput.
             * @param [properties] Properties to set
             */
            constructor(properties?: talos.v1.ReadOutput.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ReadOutput since. */
            since: Uint8Array;

            /** ReadOutput entriesMax. */
            entriesMax: number;

            /**
             * Creates a new ReadOutput instance using the specified properties.
             * @param [properties] Properties to set
             * @returns ReadOutput instance
             */
            static create(properties: talos.v1.ReadOutput.$Shape): talos.v1.ReadOutput & talos.v1.ReadOutput.$Shape;
            static create(properties?: talos.v1.ReadOutput.$Properties): talos.v1.ReadOutput;

            /**
             * Encodes the specified ReadOutput message. Does not implicitly {@link talos.v1.ReadOutput.verify|verify} messages.
             * @param message ReadOutput message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: talos.v1.ReadOutput.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a ReadOutput message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {talos.v1.ReadOutput & talos.v1.ReadOutput.$Shape} ReadOutput
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): talos.v1.ReadOutput & talos.v1.ReadOutput.$Shape;
        }

        namespace ReadOutput {

            /** Properties of a ReadOutput. */
            interface $Properties {

                /** ReadOutput since */
                since?: Uint8Array;

                /** ReadOutput entriesMax */
                entriesMax?: number;

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a ReadOutput. */
            type $Shape = talos.v1.ReadOutput.$Properties;
        }

        /**
         * Properties of a Describe.
         * @deprecated Use talos.v1.Describe.$Properties instead.
         */
        interface IDescribe extends talos.v1.Describe.$Properties {
        }

        /** Represents a Describe. */
        class Describe {

            /**
             * Constructs a new Describe.
             * @param [properties] Properties to set
             */
            constructor(properties?: talos.v1.Describe.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /**
             * Creates a new Describe instance using the specified properties.
             * @param [properties] Properties to set
             * @returns Describe instance
             */
            static create(properties: talos.v1.Describe.$Shape): talos.v1.Describe & talos.v1.Describe.$Shape;
            static create(properties?: talos.v1.Describe.$Properties): talos.v1.Describe;

            /**
             * Encodes the specified Describe message. Does not implicitly {@link talos.v1.Describe.verify|verify} messages.
             * @param message Describe message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: talos.v1.Describe.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Describe message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {talos.v1.Describe & talos.v1.Describe.$Shape} Describe
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): talos.v1.Describe & talos.v1.Describe.$Shape;
        }

        namespace Describe {

            /** Properties of a Describe. */
            interface $Properties {

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Describe. */
            type $Shape = talos.v1.Describe.$Properties;
        }

        /**
         * Properties of an Introspect.
         * @deprecated Use talos.v1.Introspect.$Properties instead.
         */
        interface IIntrospect extends talos.v1.Introspect.$Properties {
        }

        /** Represents an Introspect. */
        class Introspect {

            /**
             * Constructs a new Introspect.
             * @param [properties] Properties to set
             */
            constructor(properties?: talos.v1.Introspect.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Introspect since. */
            since: Uint8Array;

            /**
             * Creates a new Introspect instance using the specified properties.
             * @param [properties] Properties to set
             * @returns Introspect instance
             */
            static create(properties: talos.v1.Introspect.$Shape): talos.v1.Introspect & talos.v1.Introspect.$Shape;
            static create(properties?: talos.v1.Introspect.$Properties): talos.v1.Introspect;

            /**
             * Encodes the specified Introspect message. Does not implicitly {@link talos.v1.Introspect.verify|verify} messages.
             * @param message Introspect message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: talos.v1.Introspect.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an Introspect message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {talos.v1.Introspect & talos.v1.Introspect.$Shape} Introspect
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): talos.v1.Introspect & talos.v1.Introspect.$Shape;
        }

        namespace Introspect {

            /** Properties of an Introspect. */
            interface $Properties {

                /** Introspect since */
                since?: Uint8Array;

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an Introspect. */
            type $Shape = talos.v1.Introspect.$Properties;
        }

        /**
         * Properties of an End.
         * @deprecated Use talos.v1.End.$Properties instead.
         */
        interface IEnd extends talos.v1.End.$Properties {
        }

        /** Represents an End. */
        class End {

            /**
             * Constructs a new End.
             * @param [properties] Properties to set
             */
            constructor(properties?: talos.v1.End.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /**
             * Creates a new End instance using the specified properties.
             * @param [properties] Properties to set
             * @returns End instance
             */
            static create(properties: talos.v1.End.$Shape): talos.v1.End & talos.v1.End.$Shape;
            static create(properties?: talos.v1.End.$Properties): talos.v1.End;

            /**
             * Encodes the specified End message. Does not implicitly {@link talos.v1.End.verify|verify} messages.
             * @param message End message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: talos.v1.End.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an End message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {talos.v1.End & talos.v1.End.$Shape} End
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): talos.v1.End & talos.v1.End.$Shape;
        }

        namespace End {

            /** Properties of an End. */
            interface $Properties {

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an End. */
            type $Shape = talos.v1.End.$Properties;
        }

        /**
         * Properties of a ToEnclave.
         * @deprecated Use talos.v1.ToEnclave.$Properties instead.
         */
        interface IToEnclave extends talos.v1.ToEnclave.$Properties {
        }

        /** Represents a ToEnclave. */
        class ToEnclave {

            /**
             * Constructs a new ToEnclave.
             * @param [properties] Properties to set
             */
            constructor(properties?: talos.v1.ToEnclave.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ToEnclave call. */
            call: number;

            /** ToEnclave attach. */
            attach: (talos.v1.Attach|null);

            /** ToEnclave begin. */
            begin: (talos.v1.Begin|null);

            /** ToEnclave awaitTarget. */
            awaitTarget: (talos.v1.AwaitTarget|null);

            /** ToEnclave restore. */
            restore: (talos.v1.Restore|null);

            /** ToEnclave reissue. */
            reissue: (talos.v1.Reissue|null);

            /** ToEnclave openSession. */
            openSession: (talos.v1.OpenSession|null);

            /** ToEnclave peerSignature. */
            peerSignature: (talos.v1.PeerSignature|null);

            /** ToEnclave cancelSession. */
            cancelSession: (talos.v1.CancelSession|null);

            /** ToEnclave deliver. */
            deliver: (talos.v1.Deliver|null);

            /** ToEnclave abandon. */
            abandon: (talos.v1.Abandon|null);

            /** ToEnclave openClient. */
            openClient: (talos.v1.OpenClient|null);

            /** ToEnclave callTa. */
            callTa: (talos.v1.CallTa|null);

            /** ToEnclave acknowledge. */
            acknowledge: (talos.v1.Acknowledge|null);

            /** ToEnclave readOutput. */
            readOutput: (talos.v1.ReadOutput|null);

            /** ToEnclave describe. */
            describe: (talos.v1.Describe|null);

            /** ToEnclave end. */
            end: (talos.v1.End|null);

            /** ToEnclave introspect. */
            introspect: (talos.v1.Introspect|null);

            /** ToEnclave restartTa. */
            restartTa: (talos.v1.RestartTa|null);

            /** ToEnclave body. */
            body?: ("attach"|"begin"|"awaitTarget"|"restore"|"reissue"|"openSession"|"peerSignature"|"cancelSession"|"deliver"|"abandon"|"openClient"|"callTa"|"acknowledge"|"readOutput"|"describe"|"end"|"introspect"|"restartTa");

            /**
             * Creates a new ToEnclave instance using the specified properties.
             * @param [properties] Properties to set
             * @returns ToEnclave instance
             */
            static create(properties: talos.v1.ToEnclave.$Shape): talos.v1.ToEnclave & talos.v1.ToEnclave.$Shape;
            static create(properties?: talos.v1.ToEnclave.$Properties): talos.v1.ToEnclave;

            /**
             * Encodes the specified ToEnclave message. Does not implicitly {@link talos.v1.ToEnclave.verify|verify} messages.
             * @param message ToEnclave message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: talos.v1.ToEnclave.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a ToEnclave message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {talos.v1.ToEnclave & talos.v1.ToEnclave.$Shape} ToEnclave
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): talos.v1.ToEnclave & talos.v1.ToEnclave.$Shape;
        }

        namespace ToEnclave {

            /** Properties of a ToEnclave. */
            interface $Properties {

                /** ToEnclave call */
                call?: number;

                /** ToEnclave attach */
                attach?: (talos.v1.Attach.$Properties|null);

                /** ToEnclave begin */
                begin?: (talos.v1.Begin.$Properties|null);

                /** ToEnclave awaitTarget */
                awaitTarget?: (talos.v1.AwaitTarget.$Properties|null);

                /** ToEnclave restore */
                restore?: (talos.v1.Restore.$Properties|null);

                /** ToEnclave reissue */
                reissue?: (talos.v1.Reissue.$Properties|null);

                /** ToEnclave openSession */
                openSession?: (talos.v1.OpenSession.$Properties|null);

                /** ToEnclave peerSignature */
                peerSignature?: (talos.v1.PeerSignature.$Properties|null);

                /** ToEnclave cancelSession */
                cancelSession?: (talos.v1.CancelSession.$Properties|null);

                /** ToEnclave deliver */
                deliver?: (talos.v1.Deliver.$Properties|null);

                /** ToEnclave abandon */
                abandon?: (talos.v1.Abandon.$Properties|null);

                /** ToEnclave openClient */
                openClient?: (talos.v1.OpenClient.$Properties|null);

                /** ToEnclave callTa */
                callTa?: (talos.v1.CallTa.$Properties|null);

                /** ToEnclave acknowledge */
                acknowledge?: (talos.v1.Acknowledge.$Properties|null);

                /** ToEnclave readOutput */
                readOutput?: (talos.v1.ReadOutput.$Properties|null);

                /** ToEnclave describe */
                describe?: (talos.v1.Describe.$Properties|null);

                /** ToEnclave end */
                end?: (talos.v1.End.$Properties|null);

                /** ToEnclave introspect */
                introspect?: (talos.v1.Introspect.$Properties|null);

                /** ToEnclave restartTa */
                restartTa?: (talos.v1.RestartTa.$Properties|null);

                /** ToEnclave body */
                body?: ("attach"|"begin"|"awaitTarget"|"restore"|"reissue"|"openSession"|"peerSignature"|"cancelSession"|"deliver"|"abandon"|"openClient"|"callTa"|"acknowledge"|"readOutput"|"describe"|"end"|"introspect"|"restartTa");

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Narrowed shape of a ToEnclave. */
            type $Shape = {
              call?: number;
              attach?: talos.v1.Attach.$Shape|null;
              begin?: talos.v1.Begin.$Shape|null;
              awaitTarget?: talos.v1.AwaitTarget.$Shape|null;
              restore?: talos.v1.Restore.$Shape|null;
              reissue?: talos.v1.Reissue.$Shape|null;
              openSession?: talos.v1.OpenSession.$Shape|null;
              peerSignature?: talos.v1.PeerSignature.$Shape|null;
              cancelSession?: talos.v1.CancelSession.$Shape|null;
              deliver?: talos.v1.Deliver.$Shape|null;
              abandon?: talos.v1.Abandon.$Shape|null;
              openClient?: talos.v1.OpenClient.$Shape|null;
              callTa?: talos.v1.CallTa.$Shape|null;
              acknowledge?: talos.v1.Acknowledge.$Shape|null;
              readOutput?: talos.v1.ReadOutput.$Shape|null;
              describe?: talos.v1.Describe.$Shape|null;
              end?: talos.v1.End.$Shape|null;
              introspect?: talos.v1.Introspect.$Shape|null;
              restartTa?: talos.v1.RestartTa.$Shape|null;
              $unknowns?: Uint8Array[];
            } & (
              ({ body?: undefined; attach?: null; begin?: null; awaitTarget?: null; restore?: null; reissue?: null; openSession?: null; peerSignature?: null; cancelSession?: null; deliver?: null; abandon?: null; openClient?: null; callTa?: null; acknowledge?: null; readOutput?: null; describe?: null; end?: null; introspect?: null; restartTa?: null }|{ body?: "attach"; attach: talos.v1.Attach.$Shape; begin?: null; awaitTarget?: null; restore?: null; reissue?: null; openSession?: null; peerSignature?: null; cancelSession?: null; deliver?: null; abandon?: null; openClient?: null; callTa?: null; acknowledge?: null; readOutput?: null; describe?: null; end?: null; introspect?: null; restartTa?: null }|{ body?: "begin"; attach?: null; begin: talos.v1.Begin.$Shape; awaitTarget?: null; restore?: null; reissue?: null; openSession?: null; peerSignature?: null; cancelSession?: null; deliver?: null; abandon?: null; openClient?: null; callTa?: null; acknowledge?: null; readOutput?: null; describe?: null; end?: null; introspect?: null; restartTa?: null }|{ body?: "awaitTarget"; attach?: null; begin?: null; awaitTarget: talos.v1.AwaitTarget.$Shape; restore?: null; reissue?: null; openSession?: null; peerSignature?: null; cancelSession?: null; deliver?: null; abandon?: null; openClient?: null; callTa?: null; acknowledge?: null; readOutput?: null; describe?: null; end?: null; introspect?: null; restartTa?: null }|{ body?: "restore"; attach?: null; begin?: null; awaitTarget?: null; restore: talos.v1.Restore.$Shape; reissue?: null; openSession?: null; peerSignature?: null; cancelSession?: null; deliver?: null; abandon?: null; openClient?: null; callTa?: null; acknowledge?: null; readOutput?: null; describe?: null; end?: null; introspect?: null; restartTa?: null }|{ body?: "reissue"; attach?: null; begin?: null; awaitTarget?: null; restore?: null; reissue: talos.v1.Reissue.$Shape; openSession?: null; peerSignature?: null; cancelSession?: null; deliver?: null; abandon?: null; openClient?: null; callTa?: null; acknowledge?: null; readOutput?: null; describe?: null; end?: null; introspect?: null; restartTa?: null }|{ body?: "openSession"; attach?: null; begin?: null; awaitTarget?: null; restore?: null; reissue?: null; openSession: talos.v1.OpenSession.$Shape; peerSignature?: null; cancelSession?: null; deliver?: null; abandon?: null; openClient?: null; callTa?: null; acknowledge?: null; readOutput?: null; describe?: null; end?: null; introspect?: null; restartTa?: null }|{ body?: "peerSignature"; attach?: null; begin?: null; awaitTarget?: null; restore?: null; reissue?: null; openSession?: null; peerSignature: talos.v1.PeerSignature.$Shape; cancelSession?: null; deliver?: null; abandon?: null; openClient?: null; callTa?: null; acknowledge?: null; readOutput?: null; describe?: null; end?: null; introspect?: null; restartTa?: null }|{ body?: "cancelSession"; attach?: null; begin?: null; awaitTarget?: null; restore?: null; reissue?: null; openSession?: null; peerSignature?: null; cancelSession: talos.v1.CancelSession.$Shape; deliver?: null; abandon?: null; openClient?: null; callTa?: null; acknowledge?: null; readOutput?: null; describe?: null; end?: null; introspect?: null; restartTa?: null }|{ body?: "deliver"; attach?: null; begin?: null; awaitTarget?: null; restore?: null; reissue?: null; openSession?: null; peerSignature?: null; cancelSession?: null; deliver: talos.v1.Deliver.$Shape; abandon?: null; openClient?: null; callTa?: null; acknowledge?: null; readOutput?: null; describe?: null; end?: null; introspect?: null; restartTa?: null }|{ body?: "abandon"; attach?: null; begin?: null; awaitTarget?: null; restore?: null; reissue?: null; openSession?: null; peerSignature?: null; cancelSession?: null; deliver?: null; abandon: talos.v1.Abandon.$Shape; openClient?: null; callTa?: null; acknowledge?: null; readOutput?: null; describe?: null; end?: null; introspect?: null; restartTa?: null }|{ body?: "openClient"; attach?: null; begin?: null; awaitTarget?: null; restore?: null; reissue?: null; openSession?: null; peerSignature?: null; cancelSession?: null; deliver?: null; abandon?: null; openClient: talos.v1.OpenClient.$Shape; callTa?: null; acknowledge?: null; readOutput?: null; describe?: null; end?: null; introspect?: null; restartTa?: null }|{ body?: "callTa"; attach?: null; begin?: null; awaitTarget?: null; restore?: null; reissue?: null; openSession?: null; peerSignature?: null; cancelSession?: null; deliver?: null; abandon?: null; openClient?: null; callTa: talos.v1.CallTa.$Shape; acknowledge?: null; readOutput?: null; describe?: null; end?: null; introspect?: null; restartTa?: null }|{ body?: "acknowledge"; attach?: null; begin?: null; awaitTarget?: null; restore?: null; reissue?: null; openSession?: null; peerSignature?: null; cancelSession?: null; deliver?: null; abandon?: null; openClient?: null; callTa?: null; acknowledge: talos.v1.Acknowledge.$Shape; readOutput?: null; describe?: null; end?: null; introspect?: null; restartTa?: null }|{ body?: "readOutput"; attach?: null; begin?: null; awaitTarget?: null; restore?: null; reissue?: null; openSession?: null; peerSignature?: null; cancelSession?: null; deliver?: null; abandon?: null; openClient?: null; callTa?: null; acknowledge?: null; readOutput: talos.v1.ReadOutput.$Shape; describe?: null; end?: null; introspect?: null; restartTa?: null }|{ body?: "describe"; attach?: null; begin?: null; awaitTarget?: null; restore?: null; reissue?: null; openSession?: null; peerSignature?: null; cancelSession?: null; deliver?: null; abandon?: null; openClient?: null; callTa?: null; acknowledge?: null; readOutput?: null; describe: talos.v1.Describe.$Shape; end?: null; introspect?: null; restartTa?: null }|{ body?: "end"; attach?: null; begin?: null; awaitTarget?: null; restore?: null; reissue?: null; openSession?: null; peerSignature?: null; cancelSession?: null; deliver?: null; abandon?: null; openClient?: null; callTa?: null; acknowledge?: null; readOutput?: null; describe?: null; end: talos.v1.End.$Shape; introspect?: null; restartTa?: null }|{ body?: "introspect"; attach?: null; begin?: null; awaitTarget?: null; restore?: null; reissue?: null; openSession?: null; peerSignature?: null; cancelSession?: null; deliver?: null; abandon?: null; openClient?: null; callTa?: null; acknowledge?: null; readOutput?: null; describe?: null; end?: null; introspect: talos.v1.Introspect.$Shape; restartTa?: null }|{ body?: "restartTa"; attach?: null; begin?: null; awaitTarget?: null; restore?: null; reissue?: null; openSession?: null; peerSignature?: null; cancelSession?: null; deliver?: null; abandon?: null; openClient?: null; callTa?: null; acknowledge?: null; readOutput?: null; describe?: null; end?: null; introspect?: null; restartTa: talos.v1.RestartTa.$Shape })
            );
        }

        /**
         * Properties of a Done.
         * @deprecated Use talos.v1.Done.$Properties instead.
         */
        interface IDone extends talos.v1.Done.$Properties {
        }

        /** Represents a Done. */
        class Done {

            /**
             * Constructs a new Done.
             * @param [properties] Properties to set
             */
            constructor(properties?: talos.v1.Done.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /**
             * Creates a new Done instance using the specified properties.
             * @param [properties] Properties to set
             * @returns Done instance
             */
            static create(properties: talos.v1.Done.$Shape): talos.v1.Done & talos.v1.Done.$Shape;
            static create(properties?: talos.v1.Done.$Properties): talos.v1.Done;

            /**
             * Encodes the specified Done message. Does not implicitly {@link talos.v1.Done.verify|verify} messages.
             * @param message Done message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: talos.v1.Done.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Done message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {talos.v1.Done & talos.v1.Done.$Shape} Done
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): talos.v1.Done & talos.v1.Done.$Shape;
        }

        namespace Done {

            /** Properties of a Done. */
            interface $Properties {

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Done. */
            type $Shape = talos.v1.Done.$Properties;
        }

        /**
         * Properties of a Failed.
         * @deprecated Use talos.v1.Failed.$Properties instead.
         */
        interface IFailed extends talos.v1.Failed.$Properties {
        }

        /** Represents a Failed. */
        class Failed {

            /**
             * Constructs a new Failed.
             * @param [properties] Properties to set
             */
            constructor(properties?: talos.v1.Failed.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Failed code. */
            code: string;

            /** Failed field. */
            field: string;

            /** Failed have. */
            have: string;

            /** Failed want. */
            want: string;

            /** Failed source. */
            source: string;

            /** Failed fix. */
            fix: string[];

            /** Failed also. */
            also: talos.v1.AlsoFailed[];

            /**
             * Creates a new Failed instance using the specified properties.
             * @param [properties] Properties to set
             * @returns Failed instance
             */
            static create(properties: talos.v1.Failed.$Shape): talos.v1.Failed & talos.v1.Failed.$Shape;
            static create(properties?: talos.v1.Failed.$Properties): talos.v1.Failed;

            /**
             * Encodes the specified Failed message. Does not implicitly {@link talos.v1.Failed.verify|verify} messages.
             * @param message Failed message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: talos.v1.Failed.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Failed message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {talos.v1.Failed & talos.v1.Failed.$Shape} Failed
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): talos.v1.Failed & talos.v1.Failed.$Shape;
        }

        namespace Failed {

            /** Properties of a Failed. */
            interface $Properties {

                /** Failed code */
                code?: string;

                /** Failed field */
                field?: string;

                /** Failed have */
                have?: string;

                /** Failed want */
                want?: string;

                /** Failed source */
                source?: string;

                /** Failed fix */
                fix?: string[];

                /** Failed also */
                also?: talos.v1.AlsoFailed.$Properties[];

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Failed. */
            type $Shape = talos.v1.Failed.$Properties;
        }

        /**
         * Properties of an AlsoFailed.
         * @deprecated Use talos.v1.AlsoFailed.$Properties instead.
         */
        interface IAlsoFailed extends talos.v1.AlsoFailed.$Properties {
        }

        /** Represents an AlsoFailed. */
        class AlsoFailed {

            /**
             * Constructs a new AlsoFailed.
             * @param [properties] Properties to set
             */
            constructor(properties?: talos.v1.AlsoFailed.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** AlsoFailed code. */
            code: string;

            /** AlsoFailed field. */
            field: string;

            /** AlsoFailed have. */
            have: string;

            /** AlsoFailed want. */
            want: string;

            /** AlsoFailed source. */
            source: string;

            /** AlsoFailed fix. */
            fix: string[];

            /**
             * Creates a new AlsoFailed instance using the specified properties.
             * @param [properties] Properties to set
             * @returns AlsoFailed instance
             */
            static create(properties: talos.v1.AlsoFailed.$Shape): talos.v1.AlsoFailed & talos.v1.AlsoFailed.$Shape;
            static create(properties?: talos.v1.AlsoFailed.$Properties): talos.v1.AlsoFailed;

            /**
             * Encodes the specified AlsoFailed message. Does not implicitly {@link talos.v1.AlsoFailed.verify|verify} messages.
             * @param message AlsoFailed message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: talos.v1.AlsoFailed.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an AlsoFailed message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {talos.v1.AlsoFailed & talos.v1.AlsoFailed.$Shape} AlsoFailed
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): talos.v1.AlsoFailed & talos.v1.AlsoFailed.$Shape;
        }

        namespace AlsoFailed {

            /** Properties of an AlsoFailed. */
            interface $Properties {

                /** AlsoFailed code */
                code?: string;

                /** AlsoFailed field */
                field?: string;

                /** AlsoFailed have */
                have?: string;

                /** AlsoFailed want */
                want?: string;

                /** AlsoFailed source */
                source?: string;

                /** AlsoFailed fix */
                fix?: string[];

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an AlsoFailed. */
            type $Shape = talos.v1.AlsoFailed.$Properties;
        }

        /**
         * Properties of a Began.
         * @deprecated Use talos.v1.Began.$Properties instead.
         */
        interface IBegan extends talos.v1.Began.$Properties {
        }

        /** Represents a Began. */
        class Began {

            /**
             * Constructs a new Began.
             * @param [properties] Properties to set
             */
            constructor(properties?: talos.v1.Began.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Began genesis. */
            genesis: talos.v1.Signed;

            /**
             * Creates a new Began instance using the specified properties.
             * @param [properties] Properties to set
             * @returns Began instance
             */
            static create(properties: talos.v1.Began.$Shape): talos.v1.Began & talos.v1.Began.$Shape;
            static create(properties?: talos.v1.Began.$Properties): talos.v1.Began;

            /**
             * Encodes the specified Began message. Does not implicitly {@link talos.v1.Began.verify|verify} messages.
             * @param message Began message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: talos.v1.Began.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Began message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {talos.v1.Began & talos.v1.Began.$Shape} Began
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): talos.v1.Began & talos.v1.Began.$Shape;
        }

        namespace Began {

            /** Properties of a Began. */
            interface $Properties {

                /** Began genesis */
                genesis?: talos.v1.Signed.$Properties;

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Began. */
            type $Shape = talos.v1.Began.$Properties;
        }

        /**
         * Properties of a ClientOpened.
         * @deprecated Use talos.v1.ClientOpened.$Properties instead.
         */
        interface IClientOpened extends talos.v1.ClientOpened.$Properties {
        }

        /** Represents a ClientOpened. */
        class ClientOpened {

            /**
             * Constructs a new ClientOpened.
             * @param [properties] Properties to set
             */
            constructor(properties?: talos.v1.ClientOpened.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ClientOpened clientSession. */
            clientSession: Uint8Array;

            /**
             * Creates a new ClientOpened instance using the specified properties.
             * @param [properties] Properties to set
             * @returns ClientOpened instance
             */
            static create(properties: talos.v1.ClientOpened.$Shape): talos.v1.ClientOpened & talos.v1.ClientOpened.$Shape;
            static create(properties?: talos.v1.ClientOpened.$Properties): talos.v1.ClientOpened;

            /**
             * Encodes the specified ClientOpened message. Does not implicitly {@link talos.v1.ClientOpened.verify|verify} messages.
             * @param message ClientOpened message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: talos.v1.ClientOpened.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a ClientOpened message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {talos.v1.ClientOpened & talos.v1.ClientOpened.$Shape} ClientOpened
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): talos.v1.ClientOpened & talos.v1.ClientOpened.$Shape;
        }

        namespace ClientOpened {

            /** Properties of a ClientOpened. */
            interface $Properties {

                /** ClientOpened clientSession */
                clientSession?: Uint8Array;

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a ClientOpened. */
            type $Shape = talos.v1.ClientOpened.$Properties;
        }

        /**
         * Properties of an Answered.
         * @deprecated Use talos.v1.Answered.$Properties instead.
         */
        interface IAnswered extends talos.v1.Answered.$Properties {
        }

        /** Represents an Answered. */
        class Answered {

            /**
             * Constructs a new Answered.
             * @param [properties] Properties to set
             */
            constructor(properties?: talos.v1.Answered.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Answered repeated. */
            repeated: boolean;

            /**
             * Creates a new Answered instance using the specified properties.
             * @param [properties] Properties to set
             * @returns Answered instance
             */
            static create(properties: talos.v1.Answered.$Shape): talos.v1.Answered & talos.v1.Answered.$Shape;
            static create(properties?: talos.v1.Answered.$Properties): talos.v1.Answered;

            /**
             * Encodes the specified Answered message. Does not implicitly {@link talos.v1.Answered.verify|verify} messages.
             * @param message Answered message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: talos.v1.Answered.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an Answered message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {talos.v1.Answered & talos.v1.Answered.$Shape} Answered
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): talos.v1.Answered & talos.v1.Answered.$Shape;
        }

        namespace Answered {

            /** Properties of an Answered. */
            interface $Properties {

                /** Answered repeated */
                repeated?: boolean;

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an Answered. */
            type $Shape = talos.v1.Answered.$Properties;
        }

        /**
         * Properties of an OutputEntry.
         * @deprecated Use talos.v1.OutputEntry.$Properties instead.
         */
        interface IOutputEntry extends talos.v1.OutputEntry.$Properties {
        }

        /** Represents an OutputEntry. */
        class OutputEntry {

            /**
             * Constructs a new OutputEntry.
             * @param [properties] Properties to set
             */
            constructor(properties?: talos.v1.OutputEntry.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** OutputEntry number. */
            number: Uint8Array;

            /** OutputEntry errorStream. */
            errorStream: boolean;

            /** OutputEntry text. */
            text: Uint8Array;

            /**
             * Creates a new OutputEntry instance using the specified properties.
             * @param [properties] Properties to set
             * @returns OutputEntry instance
             */
            static create(properties: talos.v1.OutputEntry.$Shape): talos.v1.OutputEntry & talos.v1.OutputEntry.$Shape;
            static create(properties?: talos.v1.OutputEntry.$Properties): talos.v1.OutputEntry;

            /**
             * Encodes the specified OutputEntry message. Does not implicitly {@link talos.v1.OutputEntry.verify|verify} messages.
             * @param message OutputEntry message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: talos.v1.OutputEntry.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an OutputEntry message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {talos.v1.OutputEntry & talos.v1.OutputEntry.$Shape} OutputEntry
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): talos.v1.OutputEntry & talos.v1.OutputEntry.$Shape;
        }

        namespace OutputEntry {

            /** Properties of an OutputEntry. */
            interface $Properties {

                /** OutputEntry number */
                number?: Uint8Array;

                /** OutputEntry errorStream */
                errorStream?: boolean;

                /** OutputEntry text */
                text?: Uint8Array;

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an OutputEntry. */
            type $Shape = talos.v1.OutputEntry.$Properties;
        }

        /**
         * Properties of an Output.
         * @deprecated Use talos.v1.Output.$Properties instead.
         */
        interface IOutput extends talos.v1.Output.$Properties {
        }

        /** Represents an Output. */
        class Output {

            /**
             * Constructs a new Output.
             * @param [properties] Properties to set
             */
            constructor(properties?: talos.v1.Output.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Output entries. */
            entries: talos.v1.OutputEntry[];

            /** Output next. */
            next: Uint8Array;

            /**
             * Creates a new Output instance using the specified properties.
             * @param [properties] Properties to set
             * @returns Output instance
             */
            static create(properties: talos.v1.Output.$Shape): talos.v1.Output & talos.v1.Output.$Shape;
            static create(properties?: talos.v1.Output.$Properties): talos.v1.Output;

            /**
             * Encodes the specified Output message. Does not implicitly {@link talos.v1.Output.verify|verify} messages.
             * @param message Output message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: talos.v1.Output.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an Output message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {talos.v1.Output & talos.v1.Output.$Shape} Output
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): talos.v1.Output & talos.v1.Output.$Shape;
        }

        namespace Output {

            /** Properties of an Output. */
            interface $Properties {

                /** Output entries */
                entries?: talos.v1.OutputEntry.$Properties[];

                /** Output next */
                next?: Uint8Array;

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an Output. */
            type $Shape = talos.v1.Output.$Properties;
        }

        /** TaPhase enum. */
        enum TaPhase {

            /** TA_PHASE_UNSPECIFIED value */
            TA_PHASE_UNSPECIFIED = 0,

            /** TA_PHASE_EMPTY value */
            TA_PHASE_EMPTY = 1,

            /** TA_PHASE_ACTIVE value */
            TA_PHASE_ACTIVE = 2,

            /** TA_PHASE_MOVING value */
            TA_PHASE_MOVING = 3,

            /** TA_PHASE_FROZEN value */
            TA_PHASE_FROZEN = 4,

            /** TA_PHASE_RELEASING value */
            TA_PHASE_RELEASING = 5,

            /** TA_PHASE_RELEASED value */
            TA_PHASE_RELEASED = 6,

            /** TA_PHASE_FINISHED value */
            TA_PHASE_FINISHED = 7,

            /** TA_PHASE_FILLING value */
            TA_PHASE_FILLING = 8,

            /** TA_PHASE_PREPARED value */
            TA_PHASE_PREPARED = 9,

            /** TA_PHASE_TOMBSTONED value */
            TA_PHASE_TOMBSTONED = 10,

            /** TA_PHASE_CRASHED value */
            TA_PHASE_CRASHED = 11,

            /** TA_PHASE_LOST value */
            TA_PHASE_LOST = 12
        }

        /**
         * Properties of a Described.
         * @deprecated Use talos.v1.Described.$Properties instead.
         */
        interface IDescribed extends talos.v1.Described.$Properties {
        }

        /** Represents a Described. */
        class Described {

            /**
             * Constructs a new Described.
             * @param [properties] Properties to set
             */
            constructor(properties?: talos.v1.Described.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Described phase. */
            phase: talos.v1.TaPhase;

            /** Described name. */
            name: string;

            /** Described version. */
            version: string;

            /** Described package. */
            package: Uint8Array;

            /** Described owner. */
            owner: Uint8Array;

            /** Described lineage. */
            lineage: Uint8Array;

            /** Described epoch. */
            epoch: Uint8Array;

            /** Described instance. */
            instance: Uint8Array;

            /** Described anchor. */
            anchor: string;

            /** Described tee. */
            tee: string;

            /** Described insecure. */
            insecure: boolean;

            /** Described measurement. */
            measurement: Uint8Array;

            /** Described memoryBytes. */
            memoryBytes: Uint8Array;

            /** Described filesBytes. */
            filesBytes: Uint8Array;

            /** Described requests. */
            requests: Uint8Array;

            /** Described queued. */
            queued: number;

            /** Described attempt. */
            attempt: Uint8Array;

            /** Described head. */
            head: Uint8Array;

            /** Described policyVersion. */
            policyVersion: number;

            /**
             * Creates a new Described instance using the specified properties.
             * @param [properties] Properties to set
             * @returns Described instance
             */
            static create(properties: talos.v1.Described.$Shape): talos.v1.Described & talos.v1.Described.$Shape;
            static create(properties?: talos.v1.Described.$Properties): talos.v1.Described;

            /**
             * Encodes the specified Described message. Does not implicitly {@link talos.v1.Described.verify|verify} messages.
             * @param message Described message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: talos.v1.Described.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Described message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {talos.v1.Described & talos.v1.Described.$Shape} Described
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): talos.v1.Described & talos.v1.Described.$Shape;
        }

        namespace Described {

            /** Properties of a Described. */
            interface $Properties {

                /** Described phase */
                phase?: talos.v1.TaPhase;

                /** Described name */
                name?: string;

                /** Described version */
                version?: string;

                /** Described package */
                "package"?: Uint8Array;

                /** Described owner */
                owner?: Uint8Array;

                /** Described lineage */
                lineage?: Uint8Array;

                /** Described epoch */
                epoch?: Uint8Array;

                /** Described instance */
                instance?: Uint8Array;

                /** Described anchor */
                anchor?: string;

                /** Described tee */
                tee?: string;

                /** Described insecure */
                insecure?: boolean;

                /** Described measurement */
                measurement?: Uint8Array;

                /** Described memoryBytes */
                memoryBytes?: Uint8Array;

                /** Described filesBytes */
                filesBytes?: Uint8Array;

                /** Described requests */
                requests?: Uint8Array;

                /** Described queued */
                queued?: number;

                /** Described attempt */
                attempt?: Uint8Array;

                /** Described head */
                head?: Uint8Array;

                /** Described policyVersion */
                policyVersion?: number;

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Described. */
            type $Shape = talos.v1.Described.$Properties;
        }

        /**
         * Properties of a RegionFigures.
         * @deprecated Use talos.v1.RegionFigures.$Properties instead.
         */
        interface IRegionFigures extends talos.v1.RegionFigures.$Properties {
        }

        /** Represents a RegionFigures. */
        class RegionFigures {

            /**
             * Constructs a new RegionFigures.
             * @param [properties] Properties to set
             */
            constructor(properties?: talos.v1.RegionFigures.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** RegionFigures region. */
            region: number;

            /** RegionFigures size. */
            size: Uint8Array;

            /** RegionFigures pages. */
            pages: number;

            /** RegionFigures zeroPages. */
            zeroPages: number;

            /**
             * Creates a new RegionFigures instance using the specified properties.
             * @param [properties] Properties to set
             * @returns RegionFigures instance
             */
            static create(properties: talos.v1.RegionFigures.$Shape): talos.v1.RegionFigures & talos.v1.RegionFigures.$Shape;
            static create(properties?: talos.v1.RegionFigures.$Properties): talos.v1.RegionFigures;

            /**
             * Encodes the specified RegionFigures message. Does not implicitly {@link talos.v1.RegionFigures.verify|verify} messages.
             * @param message RegionFigures message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: talos.v1.RegionFigures.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a RegionFigures message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {talos.v1.RegionFigures & talos.v1.RegionFigures.$Shape} RegionFigures
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): talos.v1.RegionFigures & talos.v1.RegionFigures.$Shape;
        }

        namespace RegionFigures {

            /** Properties of a RegionFigures. */
            interface $Properties {

                /** RegionFigures region */
                region?: number;

                /** RegionFigures size */
                size?: Uint8Array;

                /** RegionFigures pages */
                pages?: number;

                /** RegionFigures zeroPages */
                zeroPages?: number;

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a RegionFigures. */
            type $Shape = talos.v1.RegionFigures.$Properties;
        }

        /**
         * Properties of a PageRange.
         * @deprecated Use talos.v1.PageRange.$Properties instead.
         */
        interface IPageRange extends talos.v1.PageRange.$Properties {
        }

        /** Represents a PageRange. */
        class PageRange {

            /**
             * Constructs a new PageRange.
             * @param [properties] Properties to set
             */
            constructor(properties?: talos.v1.PageRange.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** PageRange region. */
            region: number;

            /** PageRange first. */
            first: number;

            /** PageRange pages. */
            pages: number;

            /**
             * Creates a new PageRange instance using the specified properties.
             * @param [properties] Properties to set
             * @returns PageRange instance
             */
            static create(properties: talos.v1.PageRange.$Shape): talos.v1.PageRange & talos.v1.PageRange.$Shape;
            static create(properties?: talos.v1.PageRange.$Properties): talos.v1.PageRange;

            /**
             * Encodes the specified PageRange message. Does not implicitly {@link talos.v1.PageRange.verify|verify} messages.
             * @param message PageRange message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: talos.v1.PageRange.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a PageRange message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {talos.v1.PageRange & talos.v1.PageRange.$Shape} PageRange
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): talos.v1.PageRange & talos.v1.PageRange.$Shape;
        }

        namespace PageRange {

            /** Properties of a PageRange. */
            interface $Properties {

                /** PageRange region */
                region?: number;

                /** PageRange first */
                first?: number;

                /** PageRange pages */
                pages?: number;

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a PageRange. */
            type $Shape = talos.v1.PageRange.$Properties;
        }

        /**
         * Properties of a StackFrame.
         * @deprecated Use talos.v1.StackFrame.$Properties instead.
         */
        interface IStackFrame extends talos.v1.StackFrame.$Properties {
        }

        /** Represents a StackFrame. */
        class StackFrame {

            /**
             * Constructs a new StackFrame.
             * @param [properties] Properties to set
             */
            constructor(properties?: talos.v1.StackFrame.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** StackFrame depth. */
            depth: number;

            /** StackFrame function. */
            function: number;

            /** StackFrame name. */
            name: string;

            /** StackFrame block. */
            block: number;

            /** StackFrame offset. */
            offset: number;

            /**
             * Creates a new StackFrame instance using the specified properties.
             * @param [properties] Properties to set
             * @returns StackFrame instance
             */
            static create(properties: talos.v1.StackFrame.$Shape): talos.v1.StackFrame & talos.v1.StackFrame.$Shape;
            static create(properties?: talos.v1.StackFrame.$Properties): talos.v1.StackFrame;

            /**
             * Encodes the specified StackFrame message. Does not implicitly {@link talos.v1.StackFrame.verify|verify} messages.
             * @param message StackFrame message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: talos.v1.StackFrame.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a StackFrame message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {talos.v1.StackFrame & talos.v1.StackFrame.$Shape} StackFrame
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): talos.v1.StackFrame & talos.v1.StackFrame.$Shape;
        }

        namespace StackFrame {

            /** Properties of a StackFrame. */
            interface $Properties {

                /** StackFrame depth */
                depth?: number;

                /** StackFrame function */
                "function"?: number;

                /** StackFrame name */
                name?: string;

                /** StackFrame block */
                block?: number;

                /** StackFrame offset */
                offset?: number;

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a StackFrame. */
            type $Shape = talos.v1.StackFrame.$Properties;
        }

        /**
         * Properties of a Changes.
         * @deprecated Use talos.v1.Changes.$Properties instead.
         */
        interface IChanges extends talos.v1.Changes.$Properties {
        }

        /** Represents a Changes. */
        class Changes {

            /**
             * Constructs a new Changes.
             * @param [properties] Properties to set
             */
            constructor(properties?: talos.v1.Changes.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Changes since. */
            since: Uint8Array;

            /** Changes pages. */
            pages: number;

            /** Changes ranges. */
            ranges: talos.v1.PageRange[];

            /** Changes more. */
            more: boolean;

            /**
             * Creates a new Changes instance using the specified properties.
             * @param [properties] Properties to set
             * @returns Changes instance
             */
            static create(properties: talos.v1.Changes.$Shape): talos.v1.Changes & talos.v1.Changes.$Shape;
            static create(properties?: talos.v1.Changes.$Properties): talos.v1.Changes;

            /**
             * Encodes the specified Changes message. Does not implicitly {@link talos.v1.Changes.verify|verify} messages.
             * @param message Changes message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: talos.v1.Changes.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Changes message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {talos.v1.Changes & talos.v1.Changes.$Shape} Changes
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): talos.v1.Changes & talos.v1.Changes.$Shape;
        }

        namespace Changes {

            /** Properties of a Changes. */
            interface $Properties {

                /** Changes since */
                since?: Uint8Array;

                /** Changes pages */
                pages?: number;

                /** Changes ranges */
                ranges?: talos.v1.PageRange.$Properties[];

                /** Changes more */
                more?: boolean;

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Changes. */
            type $Shape = talos.v1.Changes.$Properties;
        }

        /**
         * Properties of an Introspected.
         * @deprecated Use talos.v1.Introspected.$Properties instead.
         */
        interface IIntrospected extends talos.v1.Introspected.$Properties {
        }

        /** Represents an Introspected. */
        class Introspected {

            /**
             * Constructs a new Introspected.
             * @param [properties] Properties to set
             */
            constructor(properties?: talos.v1.Introspected.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Introspected lineage. */
            lineage: Uint8Array;

            /** Introspected epoch. */
            epoch: Uint8Array;

            /** Introspected sequence. */
            sequence: Uint8Array;

            /** Introspected root. */
            root: Uint8Array;

            /** Introspected regions. */
            regions: talos.v1.RegionFigures[];

            /** Introspected stoppedMs. */
            stoppedMs: number;

            /** Introspected waitedMs. */
            waitedMs: number;

            /** Introspected inRequest. */
            inRequest: boolean;

            /** Introspected full. */
            full: boolean;

            /** Introspected changes. */
            changes: talos.v1.Changes;

            /** Introspected depth. */
            depth: number;

            /** Introspected stack. */
            stack: talos.v1.StackFrame[];

            /**
             * Creates a new Introspected instance using the specified properties.
             * @param [properties] Properties to set
             * @returns Introspected instance
             */
            static create(properties: talos.v1.Introspected.$Shape): talos.v1.Introspected & talos.v1.Introspected.$Shape;
            static create(properties?: talos.v1.Introspected.$Properties): talos.v1.Introspected;

            /**
             * Encodes the specified Introspected message. Does not implicitly {@link talos.v1.Introspected.verify|verify} messages.
             * @param message Introspected message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: talos.v1.Introspected.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an Introspected message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {talos.v1.Introspected & talos.v1.Introspected.$Shape} Introspected
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): talos.v1.Introspected & talos.v1.Introspected.$Shape;
        }

        namespace Introspected {

            /** Properties of an Introspected. */
            interface $Properties {

                /** Introspected lineage */
                lineage?: Uint8Array;

                /** Introspected epoch */
                epoch?: Uint8Array;

                /** Introspected sequence */
                sequence?: Uint8Array;

                /** Introspected root */
                root?: Uint8Array;

                /** Introspected regions */
                regions?: talos.v1.RegionFigures.$Properties[];

                /** Introspected stoppedMs */
                stoppedMs?: number;

                /** Introspected waitedMs */
                waitedMs?: number;

                /** Introspected inRequest */
                inRequest?: boolean;

                /** Introspected full */
                full?: boolean;

                /** Introspected changes */
                changes?: talos.v1.Changes.$Properties;

                /** Introspected depth */
                depth?: number;

                /** Introspected stack */
                stack?: talos.v1.StackFrame.$Properties[];

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an Introspected. */
            type $Shape = talos.v1.Introspected.$Properties;
        }

        /**
         * Properties of a FromEnclave.
         * @deprecated Use talos.v1.FromEnclave.$Properties instead.
         */
        interface IFromEnclave extends talos.v1.FromEnclave.$Properties {
        }

        /** Represents a FromEnclave. */
        class FromEnclave {

            /**
             * Constructs a new FromEnclave.
             * @param [properties] Properties to set
             */
            constructor(properties?: talos.v1.FromEnclave.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** FromEnclave call. */
            call: number;

            /** FromEnclave done. */
            done: (talos.v1.Done|null);

            /** FromEnclave failed. */
            failed: (talos.v1.Failed|null);

            /** FromEnclave began. */
            began: (talos.v1.Began|null);

            /** FromEnclave clientOpened. */
            clientOpened: (talos.v1.ClientOpened|null);

            /** FromEnclave answered. */
            answered: (talos.v1.Answered|null);

            /** FromEnclave output. */
            output: (talos.v1.Output|null);

            /** FromEnclave described. */
            described: (talos.v1.Described|null);

            /** FromEnclave signTranscript. */
            signTranscript: (talos.v1.SignTranscript|null);

            /** FromEnclave progress. */
            progress: (talos.v1.Progress|null);

            /** FromEnclave statementMade. */
            statementMade: (talos.v1.StatementMade|null);

            /** FromEnclave outcome. */
            outcome: (talos.v1.Outcome|null);

            /** FromEnclave introspected. */
            introspected: (talos.v1.Introspected|null);

            /** FromEnclave restarted. */
            restarted: (talos.v1.Restarted|null);

            /** FromEnclave body. */
            body?: ("done"|"failed"|"began"|"clientOpened"|"answered"|"output"|"described"|"signTranscript"|"progress"|"statementMade"|"outcome"|"introspected"|"restarted");

            /**
             * Creates a new FromEnclave instance using the specified properties.
             * @param [properties] Properties to set
             * @returns FromEnclave instance
             */
            static create(properties: talos.v1.FromEnclave.$Shape): talos.v1.FromEnclave & talos.v1.FromEnclave.$Shape;
            static create(properties?: talos.v1.FromEnclave.$Properties): talos.v1.FromEnclave;

            /**
             * Encodes the specified FromEnclave message. Does not implicitly {@link talos.v1.FromEnclave.verify|verify} messages.
             * @param message FromEnclave message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: talos.v1.FromEnclave.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a FromEnclave message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {talos.v1.FromEnclave & talos.v1.FromEnclave.$Shape} FromEnclave
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): talos.v1.FromEnclave & talos.v1.FromEnclave.$Shape;
        }

        namespace FromEnclave {

            /** Properties of a FromEnclave. */
            interface $Properties {

                /** FromEnclave call */
                call?: number;

                /** FromEnclave done */
                done?: (talos.v1.Done.$Properties|null);

                /** FromEnclave failed */
                failed?: (talos.v1.Failed.$Properties|null);

                /** FromEnclave began */
                began?: (talos.v1.Began.$Properties|null);

                /** FromEnclave clientOpened */
                clientOpened?: (talos.v1.ClientOpened.$Properties|null);

                /** FromEnclave answered */
                answered?: (talos.v1.Answered.$Properties|null);

                /** FromEnclave output */
                output?: (talos.v1.Output.$Properties|null);

                /** FromEnclave described */
                described?: (talos.v1.Described.$Properties|null);

                /** FromEnclave signTranscript */
                signTranscript?: (talos.v1.SignTranscript.$Properties|null);

                /** FromEnclave progress */
                progress?: (talos.v1.Progress.$Properties|null);

                /** FromEnclave statementMade */
                statementMade?: (talos.v1.StatementMade.$Properties|null);

                /** FromEnclave outcome */
                outcome?: (talos.v1.Outcome.$Properties|null);

                /** FromEnclave introspected */
                introspected?: (talos.v1.Introspected.$Properties|null);

                /** FromEnclave restarted */
                restarted?: (talos.v1.Restarted.$Properties|null);

                /** FromEnclave body */
                body?: ("done"|"failed"|"began"|"clientOpened"|"answered"|"output"|"described"|"signTranscript"|"progress"|"statementMade"|"outcome"|"introspected"|"restarted");

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Narrowed shape of a FromEnclave. */
            type $Shape = {
              call?: number;
              done?: talos.v1.Done.$Shape|null;
              failed?: talos.v1.Failed.$Shape|null;
              began?: talos.v1.Began.$Shape|null;
              clientOpened?: talos.v1.ClientOpened.$Shape|null;
              answered?: talos.v1.Answered.$Shape|null;
              output?: talos.v1.Output.$Shape|null;
              described?: talos.v1.Described.$Shape|null;
              signTranscript?: talos.v1.SignTranscript.$Shape|null;
              progress?: talos.v1.Progress.$Shape|null;
              statementMade?: talos.v1.StatementMade.$Shape|null;
              outcome?: talos.v1.Outcome.$Shape|null;
              introspected?: talos.v1.Introspected.$Shape|null;
              restarted?: talos.v1.Restarted.$Shape|null;
              $unknowns?: Uint8Array[];
            } & (
              ({ body?: undefined; done?: null; failed?: null; began?: null; clientOpened?: null; answered?: null; output?: null; described?: null; signTranscript?: null; progress?: null; statementMade?: null; outcome?: null; introspected?: null; restarted?: null }|{ body?: "done"; done: talos.v1.Done.$Shape; failed?: null; began?: null; clientOpened?: null; answered?: null; output?: null; described?: null; signTranscript?: null; progress?: null; statementMade?: null; outcome?: null; introspected?: null; restarted?: null }|{ body?: "failed"; done?: null; failed: talos.v1.Failed.$Shape; began?: null; clientOpened?: null; answered?: null; output?: null; described?: null; signTranscript?: null; progress?: null; statementMade?: null; outcome?: null; introspected?: null; restarted?: null }|{ body?: "began"; done?: null; failed?: null; began: talos.v1.Began.$Shape; clientOpened?: null; answered?: null; output?: null; described?: null; signTranscript?: null; progress?: null; statementMade?: null; outcome?: null; introspected?: null; restarted?: null }|{ body?: "clientOpened"; done?: null; failed?: null; began?: null; clientOpened: talos.v1.ClientOpened.$Shape; answered?: null; output?: null; described?: null; signTranscript?: null; progress?: null; statementMade?: null; outcome?: null; introspected?: null; restarted?: null }|{ body?: "answered"; done?: null; failed?: null; began?: null; clientOpened?: null; answered: talos.v1.Answered.$Shape; output?: null; described?: null; signTranscript?: null; progress?: null; statementMade?: null; outcome?: null; introspected?: null; restarted?: null }|{ body?: "output"; done?: null; failed?: null; began?: null; clientOpened?: null; answered?: null; output: talos.v1.Output.$Shape; described?: null; signTranscript?: null; progress?: null; statementMade?: null; outcome?: null; introspected?: null; restarted?: null }|{ body?: "described"; done?: null; failed?: null; began?: null; clientOpened?: null; answered?: null; output?: null; described: talos.v1.Described.$Shape; signTranscript?: null; progress?: null; statementMade?: null; outcome?: null; introspected?: null; restarted?: null }|{ body?: "signTranscript"; done?: null; failed?: null; began?: null; clientOpened?: null; answered?: null; output?: null; described?: null; signTranscript: talos.v1.SignTranscript.$Shape; progress?: null; statementMade?: null; outcome?: null; introspected?: null; restarted?: null }|{ body?: "progress"; done?: null; failed?: null; began?: null; clientOpened?: null; answered?: null; output?: null; described?: null; signTranscript?: null; progress: talos.v1.Progress.$Shape; statementMade?: null; outcome?: null; introspected?: null; restarted?: null }|{ body?: "statementMade"; done?: null; failed?: null; began?: null; clientOpened?: null; answered?: null; output?: null; described?: null; signTranscript?: null; progress?: null; statementMade: talos.v1.StatementMade.$Shape; outcome?: null; introspected?: null; restarted?: null }|{ body?: "outcome"; done?: null; failed?: null; began?: null; clientOpened?: null; answered?: null; output?: null; described?: null; signTranscript?: null; progress?: null; statementMade?: null; outcome: talos.v1.Outcome.$Shape; introspected?: null; restarted?: null }|{ body?: "introspected"; done?: null; failed?: null; began?: null; clientOpened?: null; answered?: null; output?: null; described?: null; signTranscript?: null; progress?: null; statementMade?: null; outcome?: null; introspected: talos.v1.Introspected.$Shape; restarted?: null }|{ body?: "restarted"; done?: null; failed?: null; began?: null; clientOpened?: null; answered?: null; output?: null; described?: null; signTranscript?: null; progress?: null; statementMade?: null; outcome?: null; introspected?: null; restarted: talos.v1.Restarted.$Shape })
            );
        }

        /**
         * Properties of a SignTranscript.
         * @deprecated Use talos.v1.SignTranscript.$Properties instead.
         */
        interface ISignTranscript extends talos.v1.SignTranscript.$Properties {
        }

        /** Represents a SignTranscript. */
        class SignTranscript {

            /**
             * Constructs a new SignTranscript.
             * @param [properties] Properties to set
             */
            constructor(properties?: talos.v1.SignTranscript.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** SignTranscript attempt. */
            attempt: Uint8Array;

            /** SignTranscript transcript. */
            transcript: Uint8Array;

            /**
             * Creates a new SignTranscript instance using the specified properties.
             * @param [properties] Properties to set
             * @returns SignTranscript instance
             */
            static create(properties: talos.v1.SignTranscript.$Shape): talos.v1.SignTranscript & talos.v1.SignTranscript.$Shape;
            static create(properties?: talos.v1.SignTranscript.$Properties): talos.v1.SignTranscript;

            /**
             * Encodes the specified SignTranscript message. Does not implicitly {@link talos.v1.SignTranscript.verify|verify} messages.
             * @param message SignTranscript message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: talos.v1.SignTranscript.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a SignTranscript message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {talos.v1.SignTranscript & talos.v1.SignTranscript.$Shape} SignTranscript
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): talos.v1.SignTranscript & talos.v1.SignTranscript.$Shape;
        }

        namespace SignTranscript {

            /** Properties of a SignTranscript. */
            interface $Properties {

                /** SignTranscript attempt */
                attempt?: Uint8Array;

                /** SignTranscript transcript */
                transcript?: Uint8Array;

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a SignTranscript. */
            type $Shape = talos.v1.SignTranscript.$Properties;
        }

        /**
         * Properties of a Progress.
         * @deprecated Use talos.v1.Progress.$Properties instead.
         */
        interface IProgress extends talos.v1.Progress.$Properties {
        }

        /** Represents a Progress. */
        class Progress {

            /**
             * Constructs a new Progress.
             * @param [properties] Properties to set
             */
            constructor(properties?: talos.v1.Progress.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Progress attempt. */
            attempt: Uint8Array;

            /** Progress phase. */
            phase: string;

            /** Progress round. */
            round: number;

            /** Progress sentBytes. */
            sentBytes: Uint8Array;

            /** Progress remainingBytes. */
            remainingBytes: Uint8Array;

            /** Progress totalBytes. */
            totalBytes: Uint8Array;

            /** Progress rate. */
            rate: Uint8Array;

            /** Progress dirtyRate. */
            dirtyRate: Uint8Array;

            /** Progress expectedDowntimeMs. */
            expectedDowntimeMs: number;

            /** Progress pagesChecked. */
            pagesChecked: number;

            /**
             * Creates a new Progress instance using the specified properties.
             * @param [properties] Properties to set
             * @returns Progress instance
             */
            static create(properties: talos.v1.Progress.$Shape): talos.v1.Progress & talos.v1.Progress.$Shape;
            static create(properties?: talos.v1.Progress.$Properties): talos.v1.Progress;

            /**
             * Encodes the specified Progress message. Does not implicitly {@link talos.v1.Progress.verify|verify} messages.
             * @param message Progress message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: talos.v1.Progress.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Progress message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {talos.v1.Progress & talos.v1.Progress.$Shape} Progress
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): talos.v1.Progress & talos.v1.Progress.$Shape;
        }

        namespace Progress {

            /** Properties of a Progress. */
            interface $Properties {

                /** Progress attempt */
                attempt?: Uint8Array;

                /** Progress phase */
                phase?: string;

                /** Progress round */
                round?: number;

                /** Progress sentBytes */
                sentBytes?: Uint8Array;

                /** Progress remainingBytes */
                remainingBytes?: Uint8Array;

                /** Progress totalBytes */
                totalBytes?: Uint8Array;

                /** Progress rate */
                rate?: Uint8Array;

                /** Progress dirtyRate */
                dirtyRate?: Uint8Array;

                /** Progress expectedDowntimeMs */
                expectedDowntimeMs?: number;

                /** Progress pagesChecked */
                pagesChecked?: number;

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Progress. */
            type $Shape = talos.v1.Progress.$Properties;
        }

        /**
         * Properties of a StatementMade.
         * @deprecated Use talos.v1.StatementMade.$Properties instead.
         */
        interface IStatementMade extends talos.v1.StatementMade.$Properties {
        }

        /** Represents a StatementMade. */
        class StatementMade {

            /**
             * Constructs a new StatementMade.
             * @param [properties] Properties to set
             */
            constructor(properties?: talos.v1.StatementMade.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** StatementMade attempt. */
            attempt: Uint8Array;

            /** StatementMade statement. */
            statement: talos.v1.Signed;

            /**
             * Creates a new StatementMade instance using the specified properties.
             * @param [properties] Properties to set
             * @returns StatementMade instance
             */
            static create(properties: talos.v1.StatementMade.$Shape): talos.v1.StatementMade & talos.v1.StatementMade.$Shape;
            static create(properties?: talos.v1.StatementMade.$Properties): talos.v1.StatementMade;

            /**
             * Encodes the specified StatementMade message. Does not implicitly {@link talos.v1.StatementMade.verify|verify} messages.
             * @param message StatementMade message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: talos.v1.StatementMade.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a StatementMade message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {talos.v1.StatementMade & talos.v1.StatementMade.$Shape} StatementMade
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): talos.v1.StatementMade & talos.v1.StatementMade.$Shape;
        }

        namespace StatementMade {

            /** Properties of a StatementMade. */
            interface $Properties {

                /** StatementMade attempt */
                attempt?: Uint8Array;

                /** StatementMade statement */
                statement?: talos.v1.Signed.$Properties;

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a StatementMade. */
            type $Shape = talos.v1.StatementMade.$Properties;
        }

        /**
         * Properties of a Restarted.
         * @deprecated Use talos.v1.Restarted.$Properties instead.
         */
        interface IRestarted extends talos.v1.Restarted.$Properties {
        }

        /** Represents a Restarted. */
        class Restarted {

            /**
             * Constructs a new Restarted.
             * @param [properties] Properties to set
             */
            constructor(properties?: talos.v1.Restarted.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Restarted lineage. */
            lineage: Uint8Array;

            /** Restarted epoch. */
            epoch: Uint8Array;

            /** Restarted link. */
            link: talos.v1.Signed;

            /**
             * Creates a new Restarted instance using the specified properties.
             * @param [properties] Properties to set
             * @returns Restarted instance
             */
            static create(properties: talos.v1.Restarted.$Shape): talos.v1.Restarted & talos.v1.Restarted.$Shape;
            static create(properties?: talos.v1.Restarted.$Properties): talos.v1.Restarted;

            /**
             * Encodes the specified Restarted message. Does not implicitly {@link talos.v1.Restarted.verify|verify} messages.
             * @param message Restarted message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: talos.v1.Restarted.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Restarted message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {talos.v1.Restarted & talos.v1.Restarted.$Shape} Restarted
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): talos.v1.Restarted & talos.v1.Restarted.$Shape;
        }

        namespace Restarted {

            /** Properties of a Restarted. */
            interface $Properties {

                /** Restarted lineage */
                lineage?: Uint8Array;

                /** Restarted epoch */
                epoch?: Uint8Array;

                /** Restarted link */
                link?: talos.v1.Signed.$Properties;

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Restarted. */
            type $Shape = talos.v1.Restarted.$Properties;
        }

        /** Ending enum. */
        enum Ending {

            /** ENDING_UNSPECIFIED value */
            ENDING_UNSPECIFIED = 0,

            /** ENDING_SOURCE_RUNS value */
            ENDING_SOURCE_RUNS = 1,

            /** ENDING_FINISHED value */
            ENDING_FINISHED = 2,

            /** ENDING_ACTIVE value */
            ENDING_ACTIVE = 3,

            /** ENDING_DISCARDED value */
            ENDING_DISCARDED = 4,

            /** ENDING_TOMBSTONED value */
            ENDING_TOMBSTONED = 5,

            /** ENDING_RECLAIMED value */
            ENDING_RECLAIMED = 6,

            /** ENDING_WOULD_MOVE value */
            ENDING_WOULD_MOVE = 7,

            /** ENDING_LOST value */
            ENDING_LOST = 8
        }

        /**
         * Properties of an Outcome.
         * @deprecated Use talos.v1.Outcome.$Properties instead.
         */
        interface IOutcome extends talos.v1.Outcome.$Properties {
        }

        /** Represents an Outcome. */
        class Outcome {

            /**
             * Constructs a new Outcome.
             * @param [properties] Properties to set
             */
            constructor(properties?: talos.v1.Outcome.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Outcome attempt. */
            attempt: Uint8Array;

            /** Outcome ending. */
            ending: talos.v1.Ending;

            /** Outcome reason. */
            reason: talos.v1.Failed;

            /** Outcome stoppedMs. */
            stoppedMs: number;

            /** Outcome rounds. */
            rounds: number;

            /** Outcome sentBytes. */
            sentBytes: Uint8Array;

            /** Outcome pagesChecked. */
            pagesChecked: number;

            /** Outcome root. */
            root: Uint8Array;

            /**
             * Creates a new Outcome instance using the specified properties.
             * @param [properties] Properties to set
             * @returns Outcome instance
             */
            static create(properties: talos.v1.Outcome.$Shape): talos.v1.Outcome & talos.v1.Outcome.$Shape;
            static create(properties?: talos.v1.Outcome.$Properties): talos.v1.Outcome;

            /**
             * Encodes the specified Outcome message. Does not implicitly {@link talos.v1.Outcome.verify|verify} messages.
             * @param message Outcome message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: talos.v1.Outcome.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an Outcome message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {talos.v1.Outcome & talos.v1.Outcome.$Shape} Outcome
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): talos.v1.Outcome & talos.v1.Outcome.$Shape;
        }

        namespace Outcome {

            /** Properties of an Outcome. */
            interface $Properties {

                /** Outcome attempt */
                attempt?: Uint8Array;

                /** Outcome ending */
                ending?: talos.v1.Ending;

                /** Outcome reason */
                reason?: talos.v1.Failed.$Properties;

                /** Outcome stoppedMs */
                stoppedMs?: number;

                /** Outcome rounds */
                rounds?: number;

                /** Outcome sentBytes */
                sentBytes?: Uint8Array;

                /** Outcome pagesChecked */
                pagesChecked?: number;

                /** Outcome root */
                root?: Uint8Array;

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an Outcome. */
            type $Shape = talos.v1.Outcome.$Properties;
        }

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

            /** Hello sequence. */
            sequence: Uint8Array;

            /** Hello anchor. */
            anchor: string;

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

                /** Hello sequence */
                sequence?: Uint8Array;

                /** Hello anchor */
                anchor?: string;

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

            /** RECORD_KIND_FINAL value */
            RECORD_KIND_FINAL = 4,

            /** RECORD_KIND_CREDIT value */
            RECORD_KIND_CREDIT = 5,

            /** RECORD_KIND_PREPARED value */
            RECORD_KIND_PREPARED = 6,

            /** RECORD_KIND_FAILURE value */
            RECORD_KIND_FAILURE = 7,

            /** RECORD_KIND_REGION value */
            RECORD_KIND_REGION = 8,

            /** RECORD_KIND_REPLAY_PLAN value */
            RECORD_KIND_REPLAY_PLAN = 9,

            /** RECORD_KIND_CHECKPOINT_PAGES value */
            RECORD_KIND_CHECKPOINT_PAGES = 10,

            /** RECORD_KIND_CHECKPOINT_REGION value */
            RECORD_KIND_CHECKPOINT_REGION = 11,

            /** RECORD_KIND_JOURNAL value */
            RECORD_KIND_JOURNAL = 12,

            /** RECORD_KIND_REPLAYED value */
            RECORD_KIND_REPLAYED = 13,

            /** RECORD_KIND_WITNESS_QUESTION value */
            RECORD_KIND_WITNESS_QUESTION = 14,

            /** RECORD_KIND_WITNESS_ANSWER value */
            RECORD_KIND_WITNESS_ANSWER = 15
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

            /** Final digests. */
            digests: talos.v1.RegionDigest[];

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

                /** Final digests */
                digests?: talos.v1.RegionDigest.$Properties[];

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Final. */
            type $Shape = talos.v1.Final.$Properties;
        }

        /**
         * Properties of a RegionDigest.
         * @deprecated Use talos.v1.RegionDigest.$Properties instead.
         */
        interface IRegionDigest extends talos.v1.RegionDigest.$Properties {
        }

        /** Represents a RegionDigest. */
        class RegionDigest {

            /**
             * Constructs a new RegionDigest.
             * @param [properties] Properties to set
             */
            constructor(properties?: talos.v1.RegionDigest.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** RegionDigest region. */
            region: number;

            /** RegionDigest digest. */
            digest: Uint8Array;

            /**
             * Creates a new RegionDigest instance using the specified properties.
             * @param [properties] Properties to set
             * @returns RegionDigest instance
             */
            static create(properties: talos.v1.RegionDigest.$Shape): talos.v1.RegionDigest & talos.v1.RegionDigest.$Shape;
            static create(properties?: talos.v1.RegionDigest.$Properties): talos.v1.RegionDigest;

            /**
             * Encodes the specified RegionDigest message. Does not implicitly {@link talos.v1.RegionDigest.verify|verify} messages.
             * @param message RegionDigest message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: talos.v1.RegionDigest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a RegionDigest message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {talos.v1.RegionDigest & talos.v1.RegionDigest.$Shape} RegionDigest
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): talos.v1.RegionDigest & talos.v1.RegionDigest.$Shape;
        }

        namespace RegionDigest {

            /** Properties of a RegionDigest. */
            interface $Properties {

                /** RegionDigest region */
                region?: number;

                /** RegionDigest digest */
                digest?: Uint8Array;

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a RegionDigest. */
            type $Shape = talos.v1.RegionDigest.$Properties;
        }

        /**
         * Properties of a ReplayPlan.
         * @deprecated Use talos.v1.ReplayPlan.$Properties instead.
         */
        interface IReplayPlan extends talos.v1.ReplayPlan.$Properties {
        }

        /** Represents a ReplayPlan. */
        class ReplayPlan {

            /**
             * Constructs a new ReplayPlan.
             * @param [properties] Properties to set
             */
            constructor(properties?: talos.v1.ReplayPlan.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ReplayPlan regions. */
            regions: talos.v1.PagedRegion[];

            /** ReplayPlan previousRoot. */
            previousRoot: Uint8Array;

            /**
             * Creates a new ReplayPlan instance using the specified properties.
             * @param [properties] Properties to set
             * @returns ReplayPlan instance
             */
            static create(properties: talos.v1.ReplayPlan.$Shape): talos.v1.ReplayPlan & talos.v1.ReplayPlan.$Shape;
            static create(properties?: talos.v1.ReplayPlan.$Properties): talos.v1.ReplayPlan;

            /**
             * Encodes the specified ReplayPlan message. Does not implicitly {@link talos.v1.ReplayPlan.verify|verify} messages.
             * @param message ReplayPlan message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: talos.v1.ReplayPlan.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a ReplayPlan message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {talos.v1.ReplayPlan & talos.v1.ReplayPlan.$Shape} ReplayPlan
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): talos.v1.ReplayPlan & talos.v1.ReplayPlan.$Shape;
        }

        namespace ReplayPlan {

            /** Properties of a ReplayPlan. */
            interface $Properties {

                /** ReplayPlan regions */
                regions?: talos.v1.PagedRegion.$Properties[];

                /** ReplayPlan previousRoot */
                previousRoot?: Uint8Array;

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a ReplayPlan. */
            type $Shape = talos.v1.ReplayPlan.$Properties;
        }

        /**
         * Properties of a Replayed.
         * @deprecated Use talos.v1.Replayed.$Properties instead.
         */
        interface IReplayed extends talos.v1.Replayed.$Properties {
        }

        /** Represents a Replayed. */
        class Replayed {

            /**
             * Constructs a new Replayed.
             * @param [properties] Properties to set
             */
            constructor(properties?: talos.v1.Replayed.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Replayed journalBytes. */
            journalBytes: Uint8Array;

            /**
             * Creates a new Replayed instance using the specified properties.
             * @param [properties] Properties to set
             * @returns Replayed instance
             */
            static create(properties: talos.v1.Replayed.$Shape): talos.v1.Replayed & talos.v1.Replayed.$Shape;
            static create(properties?: talos.v1.Replayed.$Properties): talos.v1.Replayed;

            /**
             * Encodes the specified Replayed message. Does not implicitly {@link talos.v1.Replayed.verify|verify} messages.
             * @param message Replayed message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: talos.v1.Replayed.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Replayed message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {talos.v1.Replayed & talos.v1.Replayed.$Shape} Replayed
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): talos.v1.Replayed & talos.v1.Replayed.$Shape;
        }

        namespace Replayed {

            /** Properties of a Replayed. */
            interface $Properties {

                /** Replayed journalBytes */
                journalBytes?: Uint8Array;

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Replayed. */
            type $Shape = talos.v1.Replayed.$Properties;
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
            STATEMENT_KIND_ABORT = 7,

            /** STATEMENT_KIND_RESTART value */
            STATEMENT_KIND_RESTART = 8
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

        /**
         * Properties of a Restart.
         * @deprecated Use talos.v1.Restart.$Properties instead.
         */
        interface IRestart extends talos.v1.Restart.$Properties {
        }

        /** Represents a Restart. */
        class Restart {

            /**
             * Constructs a new Restart.
             * @param [properties] Properties to set
             */
            constructor(properties?: talos.v1.Restart.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Restart lineage. */
            lineage: Uint8Array;

            /** Restart epoch. */
            epoch: Uint8Array;

            /** Restart sequence. */
            sequence: Uint8Array;

            /** Restart root. */
            root: Uint8Array;

            /** Restart previousRunner. */
            previousRunner: Uint8Array;

            /** Restart runner. */
            runner: Uint8Array;

            /** Restart previous. */
            previous: Uint8Array;

            /** Restart claimedMs. */
            claimedMs: Uint8Array;

            /**
             * Creates a new Restart instance using the specified properties.
             * @param [properties] Properties to set
             * @returns Restart instance
             */
            static create(properties: talos.v1.Restart.$Shape): talos.v1.Restart & talos.v1.Restart.$Shape;
            static create(properties?: talos.v1.Restart.$Properties): talos.v1.Restart;

            /**
             * Encodes the specified Restart message. Does not implicitly {@link talos.v1.Restart.verify|verify} messages.
             * @param message Restart message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: talos.v1.Restart.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Restart message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {talos.v1.Restart & talos.v1.Restart.$Shape} Restart
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): talos.v1.Restart & talos.v1.Restart.$Shape;
        }

        namespace Restart {

            /** Properties of a Restart. */
            interface $Properties {

                /** Restart lineage */
                lineage?: Uint8Array;

                /** Restart epoch */
                epoch?: Uint8Array;

                /** Restart sequence */
                sequence?: Uint8Array;

                /** Restart root */
                root?: Uint8Array;

                /** Restart previousRunner */
                previousRunner?: Uint8Array;

                /** Restart runner */
                runner?: Uint8Array;

                /** Restart previous */
                previous?: Uint8Array;

                /** Restart claimedMs */
                claimedMs?: Uint8Array;

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Restart. */
            type $Shape = talos.v1.Restart.$Properties;
        }

        /**
         * Properties of an Offer.
         * @deprecated Use talos.v1.Offer.$Properties instead.
         */
        interface IOffer extends talos.v1.Offer.$Properties {
        }

        /** Represents an Offer. */
        class Offer {

            /**
             * Constructs a new Offer.
             * @param [properties] Properties to set
             */
            constructor(properties?: talos.v1.Offer.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Offer attempt. */
            attempt: Uint8Array;

            /** Offer name. */
            name: string;

            /** Offer lineage. */
            lineage: Uint8Array;

            /** Offer epoch. */
            epoch: Uint8Array;

            /** Offer package. */
            package: Uint8Array;

            /** Offer packageBytes. */
            packageBytes: number;

            /** Offer memoryBytes. */
            memoryBytes: Uint8Array;

            /** Offer dryRun. */
            dryRun: boolean;

            /** Offer timeoutMs. */
            timeoutMs: number;

            /** Offer chain. */
            chain: talos.v1.Signed[];

            /**
             * Creates a new Offer instance using the specified properties.
             * @param [properties] Properties to set
             * @returns Offer instance
             */
            static create(properties: talos.v1.Offer.$Shape): talos.v1.Offer & talos.v1.Offer.$Shape;
            static create(properties?: talos.v1.Offer.$Properties): talos.v1.Offer;

            /**
             * Encodes the specified Offer message. Does not implicitly {@link talos.v1.Offer.verify|verify} messages.
             * @param message Offer message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: talos.v1.Offer.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an Offer message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {talos.v1.Offer & talos.v1.Offer.$Shape} Offer
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): talos.v1.Offer & talos.v1.Offer.$Shape;
        }

        namespace Offer {

            /** Properties of an Offer. */
            interface $Properties {

                /** Offer attempt */
                attempt?: Uint8Array;

                /** Offer name */
                name?: string;

                /** Offer lineage */
                lineage?: Uint8Array;

                /** Offer epoch */
                epoch?: Uint8Array;

                /** Offer package */
                "package"?: Uint8Array;

                /** Offer packageBytes */
                packageBytes?: number;

                /** Offer memoryBytes */
                memoryBytes?: Uint8Array;

                /** Offer dryRun */
                dryRun?: boolean;

                /** Offer timeoutMs */
                timeoutMs?: number;

                /** Offer chain */
                chain?: talos.v1.Signed.$Properties[];

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an Offer. */
            type $Shape = talos.v1.Offer.$Properties;
        }

        /**
         * Properties of an Offered.
         * @deprecated Use talos.v1.Offered.$Properties instead.
         */
        interface IOffered extends talos.v1.Offered.$Properties {
        }

        /** Represents an Offered. */
        class Offered {

            /**
             * Constructs a new Offered.
             * @param [properties] Properties to set
             */
            constructor(properties?: talos.v1.Offered.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Offered needsPackage. */
            needsPackage: boolean;

            /**
             * Creates a new Offered instance using the specified properties.
             * @param [properties] Properties to set
             * @returns Offered instance
             */
            static create(properties: talos.v1.Offered.$Shape): talos.v1.Offered & talos.v1.Offered.$Shape;
            static create(properties?: talos.v1.Offered.$Properties): talos.v1.Offered;

            /**
             * Encodes the specified Offered message. Does not implicitly {@link talos.v1.Offered.verify|verify} messages.
             * @param message Offered message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: talos.v1.Offered.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an Offered message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {talos.v1.Offered & talos.v1.Offered.$Shape} Offered
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): talos.v1.Offered & talos.v1.Offered.$Shape;
        }

        namespace Offered {

            /** Properties of an Offered. */
            interface $Properties {

                /** Offered needsPackage */
                needsPackage?: boolean;

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an Offered. */
            type $Shape = talos.v1.Offered.$Properties;
        }

        /**
         * Properties of a PutPackage.
         * @deprecated Use talos.v1.PutPackage.$Properties instead.
         */
        interface IPutPackage extends talos.v1.PutPackage.$Properties {
        }

        /** Represents a PutPackage. */
        class PutPackage {

            /**
             * Constructs a new PutPackage.
             * @param [properties] Properties to set
             */
            constructor(properties?: talos.v1.PutPackage.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** PutPackage attempt. */
            attempt: Uint8Array;

            /** PutPackage offset. */
            offset: number;

            /** PutPackage part. */
            part: Uint8Array;

            /**
             * Creates a new PutPackage instance using the specified properties.
             * @param [properties] Properties to set
             * @returns PutPackage instance
             */
            static create(properties: talos.v1.PutPackage.$Shape): talos.v1.PutPackage & talos.v1.PutPackage.$Shape;
            static create(properties?: talos.v1.PutPackage.$Properties): talos.v1.PutPackage;

            /**
             * Encodes the specified PutPackage message. Does not implicitly {@link talos.v1.PutPackage.verify|verify} messages.
             * @param message PutPackage message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: talos.v1.PutPackage.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a PutPackage message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {talos.v1.PutPackage & talos.v1.PutPackage.$Shape} PutPackage
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): talos.v1.PutPackage & talos.v1.PutPackage.$Shape;
        }

        namespace PutPackage {

            /** Properties of a PutPackage. */
            interface $Properties {

                /** PutPackage attempt */
                attempt?: Uint8Array;

                /** PutPackage offset */
                offset?: number;

                /** PutPackage part */
                part?: Uint8Array;

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a PutPackage. */
            type $Shape = talos.v1.PutPackage.$Properties;
        }

        /**
         * Properties of a Start.
         * @deprecated Use talos.v1.Start.$Properties instead.
         */
        interface IStart extends talos.v1.Start.$Properties {
        }

        /** Represents a Start. */
        class Start {

            /**
             * Constructs a new Start.
             * @param [properties] Properties to set
             */
            constructor(properties?: talos.v1.Start.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Start attempt. */
            attempt: Uint8Array;

            /**
             * Creates a new Start instance using the specified properties.
             * @param [properties] Properties to set
             * @returns Start instance
             */
            static create(properties: talos.v1.Start.$Shape): talos.v1.Start & talos.v1.Start.$Shape;
            static create(properties?: talos.v1.Start.$Properties): talos.v1.Start;

            /**
             * Encodes the specified Start message. Does not implicitly {@link talos.v1.Start.verify|verify} messages.
             * @param message Start message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: talos.v1.Start.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Start message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {talos.v1.Start & talos.v1.Start.$Shape} Start
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): talos.v1.Start & talos.v1.Start.$Shape;
        }

        namespace Start {

            /** Properties of a Start. */
            interface $Properties {

                /** Start attempt */
                attempt?: Uint8Array;

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Start. */
            type $Shape = talos.v1.Start.$Properties;
        }

        /**
         * Properties of a DeliverStatement.
         * @deprecated Use talos.v1.DeliverStatement.$Properties instead.
         */
        interface IDeliverStatement extends talos.v1.DeliverStatement.$Properties {
        }

        /** Represents a DeliverStatement. */
        class DeliverStatement {

            /**
             * Constructs a new DeliverStatement.
             * @param [properties] Properties to set
             */
            constructor(properties?: talos.v1.DeliverStatement.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** DeliverStatement attempt. */
            attempt: Uint8Array;

            /** DeliverStatement statement. */
            statement: talos.v1.Signed;

            /**
             * Creates a new DeliverStatement instance using the specified properties.
             * @param [properties] Properties to set
             * @returns DeliverStatement instance
             */
            static create(properties: talos.v1.DeliverStatement.$Shape): talos.v1.DeliverStatement & talos.v1.DeliverStatement.$Shape;
            static create(properties?: talos.v1.DeliverStatement.$Properties): talos.v1.DeliverStatement;

            /**
             * Encodes the specified DeliverStatement message. Does not implicitly {@link talos.v1.DeliverStatement.verify|verify} messages.
             * @param message DeliverStatement message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: talos.v1.DeliverStatement.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a DeliverStatement message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {talos.v1.DeliverStatement & talos.v1.DeliverStatement.$Shape} DeliverStatement
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): talos.v1.DeliverStatement & talos.v1.DeliverStatement.$Shape;
        }

        namespace DeliverStatement {

            /** Properties of a DeliverStatement. */
            interface $Properties {

                /** DeliverStatement attempt */
                attempt?: Uint8Array;

                /** DeliverStatement statement */
                statement?: talos.v1.Signed.$Properties;

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a DeliverStatement. */
            type $Shape = talos.v1.DeliverStatement.$Properties;
        }

        /**
         * Properties of a ForwardOpen.
         * @deprecated Use talos.v1.ForwardOpen.$Properties instead.
         */
        interface IForwardOpen extends talos.v1.ForwardOpen.$Properties {
        }

        /** Represents a ForwardOpen. */
        class ForwardOpen {

            /**
             * Constructs a new ForwardOpen.
             * @param [properties] Properties to set
             */
            constructor(properties?: talos.v1.ForwardOpen.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ForwardOpen lineage. */
            lineage: Uint8Array;

            /** ForwardOpen clientKey. */
            clientKey: Uint8Array;

            /** ForwardOpen hops. */
            hops: number;

            /**
             * Creates a new ForwardOpen instance using the specified properties.
             * @param [properties] Properties to set
             * @returns ForwardOpen instance
             */
            static create(properties: talos.v1.ForwardOpen.$Shape): talos.v1.ForwardOpen & talos.v1.ForwardOpen.$Shape;
            static create(properties?: talos.v1.ForwardOpen.$Properties): talos.v1.ForwardOpen;

            /**
             * Encodes the specified ForwardOpen message. Does not implicitly {@link talos.v1.ForwardOpen.verify|verify} messages.
             * @param message ForwardOpen message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: talos.v1.ForwardOpen.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a ForwardOpen message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {talos.v1.ForwardOpen & talos.v1.ForwardOpen.$Shape} ForwardOpen
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): talos.v1.ForwardOpen & talos.v1.ForwardOpen.$Shape;
        }

        namespace ForwardOpen {

            /** Properties of a ForwardOpen. */
            interface $Properties {

                /** ForwardOpen lineage */
                lineage?: Uint8Array;

                /** ForwardOpen clientKey */
                clientKey?: Uint8Array;

                /** ForwardOpen hops */
                hops?: number;

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a ForwardOpen. */
            type $Shape = talos.v1.ForwardOpen.$Properties;
        }

        /**
         * Properties of a ForwardedOpen.
         * @deprecated Use talos.v1.ForwardedOpen.$Properties instead.
         */
        interface IForwardedOpen extends talos.v1.ForwardedOpen.$Properties {
        }

        /** Represents a ForwardedOpen. */
        class ForwardedOpen {

            /**
             * Constructs a new ForwardedOpen.
             * @param [properties] Properties to set
             */
            constructor(properties?: talos.v1.ForwardedOpen.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ForwardedOpen clientSession. */
            clientSession: Uint8Array;

            /**
             * Creates a new ForwardedOpen instance using the specified properties.
             * @param [properties] Properties to set
             * @returns ForwardedOpen instance
             */
            static create(properties: talos.v1.ForwardedOpen.$Shape): talos.v1.ForwardedOpen & talos.v1.ForwardedOpen.$Shape;
            static create(properties?: talos.v1.ForwardedOpen.$Properties): talos.v1.ForwardedOpen;

            /**
             * Encodes the specified ForwardedOpen message. Does not implicitly {@link talos.v1.ForwardedOpen.verify|verify} messages.
             * @param message ForwardedOpen message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: talos.v1.ForwardedOpen.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a ForwardedOpen message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {talos.v1.ForwardedOpen & talos.v1.ForwardedOpen.$Shape} ForwardedOpen
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): talos.v1.ForwardedOpen & talos.v1.ForwardedOpen.$Shape;
        }

        namespace ForwardedOpen {

            /** Properties of a ForwardedOpen. */
            interface $Properties {

                /** ForwardedOpen clientSession */
                clientSession?: Uint8Array;

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a ForwardedOpen. */
            type $Shape = talos.v1.ForwardedOpen.$Properties;
        }

        /**
         * Properties of a ForwardCall.
         * @deprecated Use talos.v1.ForwardCall.$Properties instead.
         */
        interface IForwardCall extends talos.v1.ForwardCall.$Properties {
        }

        /** Represents a ForwardCall. */
        class ForwardCall {

            /**
             * Constructs a new ForwardCall.
             * @param [properties] Properties to set
             */
            constructor(properties?: talos.v1.ForwardCall.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ForwardCall lineage. */
            lineage: Uint8Array;

            /** ForwardCall clientSession. */
            clientSession: Uint8Array;

            /** ForwardCall sequence. */
            sequence: Uint8Array;

            /** ForwardCall signature. */
            signature: Uint8Array;

            /** ForwardCall data. */
            data: Uint8Array;

            /** ForwardCall hops. */
            hops: number;

            /** ForwardCall timeoutMs. */
            timeoutMs: number;

            /**
             * Creates a new ForwardCall instance using the specified properties.
             * @param [properties] Properties to set
             * @returns ForwardCall instance
             */
            static create(properties: talos.v1.ForwardCall.$Shape): talos.v1.ForwardCall & talos.v1.ForwardCall.$Shape;
            static create(properties?: talos.v1.ForwardCall.$Properties): talos.v1.ForwardCall;

            /**
             * Encodes the specified ForwardCall message. Does not implicitly {@link talos.v1.ForwardCall.verify|verify} messages.
             * @param message ForwardCall message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: talos.v1.ForwardCall.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a ForwardCall message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {talos.v1.ForwardCall & talos.v1.ForwardCall.$Shape} ForwardCall
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): talos.v1.ForwardCall & talos.v1.ForwardCall.$Shape;
        }

        namespace ForwardCall {

            /** Properties of a ForwardCall. */
            interface $Properties {

                /** ForwardCall lineage */
                lineage?: Uint8Array;

                /** ForwardCall clientSession */
                clientSession?: Uint8Array;

                /** ForwardCall sequence */
                sequence?: Uint8Array;

                /** ForwardCall signature */
                signature?: Uint8Array;

                /** ForwardCall data */
                data?: Uint8Array;

                /** ForwardCall hops */
                hops?: number;

                /** ForwardCall timeoutMs */
                timeoutMs?: number;

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a ForwardCall. */
            type $Shape = talos.v1.ForwardCall.$Properties;
        }

        /**
         * Properties of a ForwardedCall.
         * @deprecated Use talos.v1.ForwardedCall.$Properties instead.
         */
        interface IForwardedCall extends talos.v1.ForwardedCall.$Properties {
        }

        /** Represents a ForwardedCall. */
        class ForwardedCall {

            /**
             * Constructs a new ForwardedCall.
             * @param [properties] Properties to set
             */
            constructor(properties?: talos.v1.ForwardedCall.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ForwardedCall data. */
            data: Uint8Array;

            /** ForwardedCall repeated. */
            repeated: boolean;

            /** ForwardedCall host. */
            host: string;

            /**
             * Creates a new ForwardedCall instance using the specified properties.
             * @param [properties] Properties to set
             * @returns ForwardedCall instance
             */
            static create(properties: talos.v1.ForwardedCall.$Shape): talos.v1.ForwardedCall & talos.v1.ForwardedCall.$Shape;
            static create(properties?: talos.v1.ForwardedCall.$Properties): talos.v1.ForwardedCall;

            /**
             * Encodes the specified ForwardedCall message. Does not implicitly {@link talos.v1.ForwardedCall.verify|verify} messages.
             * @param message ForwardedCall message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: talos.v1.ForwardedCall.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a ForwardedCall message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {talos.v1.ForwardedCall & talos.v1.ForwardedCall.$Shape} ForwardedCall
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): talos.v1.ForwardedCall & talos.v1.ForwardedCall.$Shape;
        }

        namespace ForwardedCall {

            /** Properties of a ForwardedCall. */
            interface $Properties {

                /** ForwardedCall data */
                data?: Uint8Array;

                /** ForwardedCall repeated */
                repeated?: boolean;

                /** ForwardedCall host */
                host?: string;

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a ForwardedCall. */
            type $Shape = talos.v1.ForwardedCall.$Properties;
        }

        /**
         * Properties of a ForwardAcknowledge.
         * @deprecated Use talos.v1.ForwardAcknowledge.$Properties instead.
         */
        interface IForwardAcknowledge extends talos.v1.ForwardAcknowledge.$Properties {
        }

        /** Represents a ForwardAcknowledge. */
        class ForwardAcknowledge {

            /**
             * Constructs a new ForwardAcknowledge.
             * @param [properties] Properties to set
             */
            constructor(properties?: talos.v1.ForwardAcknowledge.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ForwardAcknowledge lineage. */
            lineage: Uint8Array;

            /** ForwardAcknowledge clientSession. */
            clientSession: Uint8Array;

            /** ForwardAcknowledge sequence. */
            sequence: Uint8Array;

            /** ForwardAcknowledge signature. */
            signature: Uint8Array;

            /** ForwardAcknowledge hops. */
            hops: number;

            /**
             * Creates a new ForwardAcknowledge instance using the specified properties.
             * @param [properties] Properties to set
             * @returns ForwardAcknowledge instance
             */
            static create(properties: talos.v1.ForwardAcknowledge.$Shape): talos.v1.ForwardAcknowledge & talos.v1.ForwardAcknowledge.$Shape;
            static create(properties?: talos.v1.ForwardAcknowledge.$Properties): talos.v1.ForwardAcknowledge;

            /**
             * Encodes the specified ForwardAcknowledge message. Does not implicitly {@link talos.v1.ForwardAcknowledge.verify|verify} messages.
             * @param message ForwardAcknowledge message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: talos.v1.ForwardAcknowledge.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a ForwardAcknowledge message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {talos.v1.ForwardAcknowledge & talos.v1.ForwardAcknowledge.$Shape} ForwardAcknowledge
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): talos.v1.ForwardAcknowledge & talos.v1.ForwardAcknowledge.$Shape;
        }

        namespace ForwardAcknowledge {

            /** Properties of a ForwardAcknowledge. */
            interface $Properties {

                /** ForwardAcknowledge lineage */
                lineage?: Uint8Array;

                /** ForwardAcknowledge clientSession */
                clientSession?: Uint8Array;

                /** ForwardAcknowledge sequence */
                sequence?: Uint8Array;

                /** ForwardAcknowledge signature */
                signature?: Uint8Array;

                /** ForwardAcknowledge hops */
                hops?: number;

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a ForwardAcknowledge. */
            type $Shape = talos.v1.ForwardAcknowledge.$Properties;
        }

        /**
         * Properties of a Join.
         * @deprecated Use talos.v1.Join.$Properties instead.
         */
        interface IJoin extends talos.v1.Join.$Properties {
        }

        /** Represents a Join. */
        class Join {

            /**
             * Constructs a new Join.
             * @param [properties] Properties to set
             */
            constructor(properties?: talos.v1.Join.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Join secret. */
            secret: Uint8Array;

            /** Join name. */
            name: string;

            /** Join addresses. */
            addresses: string[];

            /**
             * Creates a new Join instance using the specified properties.
             * @param [properties] Properties to set
             * @returns Join instance
             */
            static create(properties: talos.v1.Join.$Shape): talos.v1.Join & talos.v1.Join.$Shape;
            static create(properties?: talos.v1.Join.$Properties): talos.v1.Join;

            /**
             * Encodes the specified Join message. Does not implicitly {@link talos.v1.Join.verify|verify} messages.
             * @param message Join message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: talos.v1.Join.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Join message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {talos.v1.Join & talos.v1.Join.$Shape} Join
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): talos.v1.Join & talos.v1.Join.$Shape;
        }

        namespace Join {

            /** Properties of a Join. */
            interface $Properties {

                /** Join secret */
                secret?: Uint8Array;

                /** Join name */
                name?: string;

                /** Join addresses */
                addresses?: string[];

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Join. */
            type $Shape = talos.v1.Join.$Properties;
        }

        /**
         * Properties of an OpenLane.
         * @deprecated Use talos.v1.OpenLane.$Properties instead.
         */
        interface IOpenLane extends talos.v1.OpenLane.$Properties {
        }

        /** Represents an OpenLane. */
        class OpenLane {

            /**
             * Constructs a new OpenLane.
             * @param [properties] Properties to set
             */
            constructor(properties?: talos.v1.OpenLane.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** OpenLane attempt. */
            attempt: Uint8Array;

            /**
             * Creates a new OpenLane instance using the specified properties.
             * @param [properties] Properties to set
             * @returns OpenLane instance
             */
            static create(properties: talos.v1.OpenLane.$Shape): talos.v1.OpenLane & talos.v1.OpenLane.$Shape;
            static create(properties?: talos.v1.OpenLane.$Properties): talos.v1.OpenLane;

            /**
             * Encodes the specified OpenLane message. Does not implicitly {@link talos.v1.OpenLane.verify|verify} messages.
             * @param message OpenLane message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: talos.v1.OpenLane.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an OpenLane message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {talos.v1.OpenLane & talos.v1.OpenLane.$Shape} OpenLane
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): talos.v1.OpenLane & talos.v1.OpenLane.$Shape;
        }

        namespace OpenLane {

            /** Properties of an OpenLane. */
            interface $Properties {

                /** OpenLane attempt */
                attempt?: Uint8Array;

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an OpenLane. */
            type $Shape = talos.v1.OpenLane.$Properties;
        }

        /**
         * Properties of a LaneOffered.
         * @deprecated Use talos.v1.LaneOffered.$Properties instead.
         */
        interface ILaneOffered extends talos.v1.LaneOffered.$Properties {
        }

        /** Represents a LaneOffered. */
        class LaneOffered {

            /**
             * Constructs a new LaneOffered.
             * @param [properties] Properties to set
             */
            constructor(properties?: talos.v1.LaneOffered.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** LaneOffered host. */
            host: string;

            /** LaneOffered port. */
            port: number;

            /** LaneOffered token. */
            token: Uint8Array;

            /**
             * Creates a new LaneOffered instance using the specified properties.
             * @param [properties] Properties to set
             * @returns LaneOffered instance
             */
            static create(properties: talos.v1.LaneOffered.$Shape): talos.v1.LaneOffered & talos.v1.LaneOffered.$Shape;
            static create(properties?: talos.v1.LaneOffered.$Properties): talos.v1.LaneOffered;

            /**
             * Encodes the specified LaneOffered message. Does not implicitly {@link talos.v1.LaneOffered.verify|verify} messages.
             * @param message LaneOffered message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: talos.v1.LaneOffered.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a LaneOffered message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {talos.v1.LaneOffered & talos.v1.LaneOffered.$Shape} LaneOffered
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): talos.v1.LaneOffered & talos.v1.LaneOffered.$Shape;
        }

        namespace LaneOffered {

            /** Properties of a LaneOffered. */
            interface $Properties {

                /** LaneOffered host */
                host?: string;

                /** LaneOffered port */
                port?: number;

                /** LaneOffered token */
                token?: Uint8Array;

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a LaneOffered. */
            type $Shape = talos.v1.LaneOffered.$Properties;
        }

        /**
         * Properties of an AskAttempt.
         * @deprecated Use talos.v1.AskAttempt.$Properties instead.
         */
        interface IAskAttempt extends talos.v1.AskAttempt.$Properties {
        }

        /** Represents an AskAttempt. */
        class AskAttempt {

            /**
             * Constructs a new AskAttempt.
             * @param [properties] Properties to set
             */
            constructor(properties?: talos.v1.AskAttempt.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** AskAttempt attempt. */
            attempt: Uint8Array;

            /**
             * Creates a new AskAttempt instance using the specified properties.
             * @param [properties] Properties to set
             * @returns AskAttempt instance
             */
            static create(properties: talos.v1.AskAttempt.$Shape): talos.v1.AskAttempt & talos.v1.AskAttempt.$Shape;
            static create(properties?: talos.v1.AskAttempt.$Properties): talos.v1.AskAttempt;

            /**
             * Encodes the specified AskAttempt message. Does not implicitly {@link talos.v1.AskAttempt.verify|verify} messages.
             * @param message AskAttempt message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: talos.v1.AskAttempt.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an AskAttempt message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {talos.v1.AskAttempt & talos.v1.AskAttempt.$Shape} AskAttempt
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): talos.v1.AskAttempt & talos.v1.AskAttempt.$Shape;
        }

        namespace AskAttempt {

            /** Properties of an AskAttempt. */
            interface $Properties {

                /** AskAttempt attempt */
                attempt?: Uint8Array;

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an AskAttempt. */
            type $Shape = talos.v1.AskAttempt.$Properties;
        }

        /**
         * Properties of an AttemptTold.
         * @deprecated Use talos.v1.AttemptTold.$Properties instead.
         */
        interface IAttemptTold extends talos.v1.AttemptTold.$Properties {
        }

        /** Represents an AttemptTold. */
        class AttemptTold {

            /**
             * Constructs a new AttemptTold.
             * @param [properties] Properties to set
             */
            constructor(properties?: talos.v1.AttemptTold.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** AttemptTold ended. */
            ended: boolean;

            /**
             * Creates a new AttemptTold instance using the specified properties.
             * @param [properties] Properties to set
             * @returns AttemptTold instance
             */
            static create(properties: talos.v1.AttemptTold.$Shape): talos.v1.AttemptTold & talos.v1.AttemptTold.$Shape;
            static create(properties?: talos.v1.AttemptTold.$Properties): talos.v1.AttemptTold;

            /**
             * Encodes the specified AttemptTold message. Does not implicitly {@link talos.v1.AttemptTold.verify|verify} messages.
             * @param message AttemptTold message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: talos.v1.AttemptTold.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an AttemptTold message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {talos.v1.AttemptTold & talos.v1.AttemptTold.$Shape} AttemptTold
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): talos.v1.AttemptTold & talos.v1.AttemptTold.$Shape;
        }

        namespace AttemptTold {

            /** Properties of an AttemptTold. */
            interface $Properties {

                /** AttemptTold ended */
                ended?: boolean;

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an AttemptTold. */
            type $Shape = talos.v1.AttemptTold.$Properties;
        }

        /**
         * Properties of a PeerRequest.
         * @deprecated Use talos.v1.PeerRequest.$Properties instead.
         */
        interface IPeerRequest extends talos.v1.PeerRequest.$Properties {
        }

        /** Represents a PeerRequest. */
        class PeerRequest {

            /**
             * Constructs a new PeerRequest.
             * @param [properties] Properties to set
             */
            constructor(properties?: talos.v1.PeerRequest.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** PeerRequest offer. */
            offer: (talos.v1.Offer|null);

            /** PeerRequest putPackage. */
            putPackage: (talos.v1.PutPackage|null);

            /** PeerRequest start. */
            start: (talos.v1.Start|null);

            /** PeerRequest deliverStatement. */
            deliverStatement: (talos.v1.DeliverStatement|null);

            /** PeerRequest forwardOpen. */
            forwardOpen: (talos.v1.ForwardOpen|null);

            /** PeerRequest forwardCall. */
            forwardCall: (talos.v1.ForwardCall|null);

            /** PeerRequest forwardAcknowledge. */
            forwardAcknowledge: (talos.v1.ForwardAcknowledge|null);

            /** PeerRequest join. */
            join: (talos.v1.Join|null);

            /** PeerRequest openLane. */
            openLane: (talos.v1.OpenLane|null);

            /** PeerRequest askAttempt. */
            askAttempt: (talos.v1.AskAttempt|null);

            /** PeerRequest body. */
            body?: ("offer"|"putPackage"|"start"|"deliverStatement"|"forwardOpen"|"forwardCall"|"forwardAcknowledge"|"join"|"openLane"|"askAttempt");

            /**
             * Creates a new PeerRequest instance using the specified properties.
             * @param [properties] Properties to set
             * @returns PeerRequest instance
             */
            static create(properties: talos.v1.PeerRequest.$Shape): talos.v1.PeerRequest & talos.v1.PeerRequest.$Shape;
            static create(properties?: talos.v1.PeerRequest.$Properties): talos.v1.PeerRequest;

            /**
             * Encodes the specified PeerRequest message. Does not implicitly {@link talos.v1.PeerRequest.verify|verify} messages.
             * @param message PeerRequest message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: talos.v1.PeerRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a PeerRequest message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {talos.v1.PeerRequest & talos.v1.PeerRequest.$Shape} PeerRequest
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): talos.v1.PeerRequest & talos.v1.PeerRequest.$Shape;
        }

        namespace PeerRequest {

            /** Properties of a PeerRequest. */
            interface $Properties {

                /** PeerRequest offer */
                offer?: (talos.v1.Offer.$Properties|null);

                /** PeerRequest putPackage */
                putPackage?: (talos.v1.PutPackage.$Properties|null);

                /** PeerRequest start */
                start?: (talos.v1.Start.$Properties|null);

                /** PeerRequest deliverStatement */
                deliverStatement?: (talos.v1.DeliverStatement.$Properties|null);

                /** PeerRequest forwardOpen */
                forwardOpen?: (talos.v1.ForwardOpen.$Properties|null);

                /** PeerRequest forwardCall */
                forwardCall?: (talos.v1.ForwardCall.$Properties|null);

                /** PeerRequest forwardAcknowledge */
                forwardAcknowledge?: (talos.v1.ForwardAcknowledge.$Properties|null);

                /** PeerRequest join */
                join?: (talos.v1.Join.$Properties|null);

                /** PeerRequest openLane */
                openLane?: (talos.v1.OpenLane.$Properties|null);

                /** PeerRequest askAttempt */
                askAttempt?: (talos.v1.AskAttempt.$Properties|null);

                /** PeerRequest body */
                body?: ("offer"|"putPackage"|"start"|"deliverStatement"|"forwardOpen"|"forwardCall"|"forwardAcknowledge"|"join"|"openLane"|"askAttempt");

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Narrowed shape of a PeerRequest. */
            type $Shape = {
              offer?: talos.v1.Offer.$Shape|null;
              putPackage?: talos.v1.PutPackage.$Shape|null;
              start?: talos.v1.Start.$Shape|null;
              deliverStatement?: talos.v1.DeliverStatement.$Shape|null;
              forwardOpen?: talos.v1.ForwardOpen.$Shape|null;
              forwardCall?: talos.v1.ForwardCall.$Shape|null;
              forwardAcknowledge?: talos.v1.ForwardAcknowledge.$Shape|null;
              join?: talos.v1.Join.$Shape|null;
              openLane?: talos.v1.OpenLane.$Shape|null;
              askAttempt?: talos.v1.AskAttempt.$Shape|null;
              $unknowns?: Uint8Array[];
            } & (
              ({ body?: undefined; offer?: null; putPackage?: null; start?: null; deliverStatement?: null; forwardOpen?: null; forwardCall?: null; forwardAcknowledge?: null; join?: null; openLane?: null; askAttempt?: null }|{ body?: "offer"; offer: talos.v1.Offer.$Shape; putPackage?: null; start?: null; deliverStatement?: null; forwardOpen?: null; forwardCall?: null; forwardAcknowledge?: null; join?: null; openLane?: null; askAttempt?: null }|{ body?: "putPackage"; offer?: null; putPackage: talos.v1.PutPackage.$Shape; start?: null; deliverStatement?: null; forwardOpen?: null; forwardCall?: null; forwardAcknowledge?: null; join?: null; openLane?: null; askAttempt?: null }|{ body?: "start"; offer?: null; putPackage?: null; start: talos.v1.Start.$Shape; deliverStatement?: null; forwardOpen?: null; forwardCall?: null; forwardAcknowledge?: null; join?: null; openLane?: null; askAttempt?: null }|{ body?: "deliverStatement"; offer?: null; putPackage?: null; start?: null; deliverStatement: talos.v1.DeliverStatement.$Shape; forwardOpen?: null; forwardCall?: null; forwardAcknowledge?: null; join?: null; openLane?: null; askAttempt?: null }|{ body?: "forwardOpen"; offer?: null; putPackage?: null; start?: null; deliverStatement?: null; forwardOpen: talos.v1.ForwardOpen.$Shape; forwardCall?: null; forwardAcknowledge?: null; join?: null; openLane?: null; askAttempt?: null }|{ body?: "forwardCall"; offer?: null; putPackage?: null; start?: null; deliverStatement?: null; forwardOpen?: null; forwardCall: talos.v1.ForwardCall.$Shape; forwardAcknowledge?: null; join?: null; openLane?: null; askAttempt?: null }|{ body?: "forwardAcknowledge"; offer?: null; putPackage?: null; start?: null; deliverStatement?: null; forwardOpen?: null; forwardCall?: null; forwardAcknowledge: talos.v1.ForwardAcknowledge.$Shape; join?: null; openLane?: null; askAttempt?: null }|{ body?: "join"; offer?: null; putPackage?: null; start?: null; deliverStatement?: null; forwardOpen?: null; forwardCall?: null; forwardAcknowledge?: null; join: talos.v1.Join.$Shape; openLane?: null; askAttempt?: null }|{ body?: "openLane"; offer?: null; putPackage?: null; start?: null; deliverStatement?: null; forwardOpen?: null; forwardCall?: null; forwardAcknowledge?: null; join?: null; openLane: talos.v1.OpenLane.$Shape; askAttempt?: null }|{ body?: "askAttempt"; offer?: null; putPackage?: null; start?: null; deliverStatement?: null; forwardOpen?: null; forwardCall?: null; forwardAcknowledge?: null; join?: null; openLane?: null; askAttempt: talos.v1.AskAttempt.$Shape })
            );
        }

        /**
         * Properties of an Accepted.
         * @deprecated Use talos.v1.Accepted.$Properties instead.
         */
        interface IAccepted extends talos.v1.Accepted.$Properties {
        }

        /** Represents an Accepted. */
        class Accepted {

            /**
             * Constructs a new Accepted.
             * @param [properties] Properties to set
             */
            constructor(properties?: talos.v1.Accepted.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /**
             * Creates a new Accepted instance using the specified properties.
             * @param [properties] Properties to set
             * @returns Accepted instance
             */
            static create(properties: talos.v1.Accepted.$Shape): talos.v1.Accepted & talos.v1.Accepted.$Shape;
            static create(properties?: talos.v1.Accepted.$Properties): talos.v1.Accepted;

            /**
             * Encodes the specified Accepted message. Does not implicitly {@link talos.v1.Accepted.verify|verify} messages.
             * @param message Accepted message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: talos.v1.Accepted.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an Accepted message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {talos.v1.Accepted & talos.v1.Accepted.$Shape} Accepted
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): talos.v1.Accepted & talos.v1.Accepted.$Shape;
        }

        namespace Accepted {

            /** Properties of an Accepted. */
            interface $Properties {

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an Accepted. */
            type $Shape = talos.v1.Accepted.$Properties;
        }

        /**
         * Properties of a PeerRefused.
         * @deprecated Use talos.v1.PeerRefused.$Properties instead.
         */
        interface IPeerRefused extends talos.v1.PeerRefused.$Properties {
        }

        /** Represents a PeerRefused. */
        class PeerRefused {

            /**
             * Constructs a new PeerRefused.
             * @param [properties] Properties to set
             */
            constructor(properties?: talos.v1.PeerRefused.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** PeerRefused code. */
            code: string;

            /** PeerRefused field. */
            field: string;

            /** PeerRefused have. */
            have: string;

            /** PeerRefused want. */
            want: string;

            /** PeerRefused fix. */
            fix: string[];

            /**
             * Creates a new PeerRefused instance using the specified properties.
             * @param [properties] Properties to set
             * @returns PeerRefused instance
             */
            static create(properties: talos.v1.PeerRefused.$Shape): talos.v1.PeerRefused & talos.v1.PeerRefused.$Shape;
            static create(properties?: talos.v1.PeerRefused.$Properties): talos.v1.PeerRefused;

            /**
             * Encodes the specified PeerRefused message. Does not implicitly {@link talos.v1.PeerRefused.verify|verify} messages.
             * @param message PeerRefused message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: talos.v1.PeerRefused.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a PeerRefused message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {talos.v1.PeerRefused & talos.v1.PeerRefused.$Shape} PeerRefused
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): talos.v1.PeerRefused & talos.v1.PeerRefused.$Shape;
        }

        namespace PeerRefused {

            /** Properties of a PeerRefused. */
            interface $Properties {

                /** PeerRefused code */
                code?: string;

                /** PeerRefused field */
                field?: string;

                /** PeerRefused have */
                have?: string;

                /** PeerRefused want */
                want?: string;

                /** PeerRefused fix */
                fix?: string[];

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a PeerRefused. */
            type $Shape = talos.v1.PeerRefused.$Properties;
        }

        /**
         * Properties of a PeerReply.
         * @deprecated Use talos.v1.PeerReply.$Properties instead.
         */
        interface IPeerReply extends talos.v1.PeerReply.$Properties {
        }

        /** Represents a PeerReply. */
        class PeerReply {

            /**
             * Constructs a new PeerReply.
             * @param [properties] Properties to set
             */
            constructor(properties?: talos.v1.PeerReply.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** PeerReply accepted. */
            accepted: (talos.v1.Accepted|null);

            /** PeerReply refused. */
            refused: (talos.v1.PeerRefused|null);

            /** PeerReply offered. */
            offered: (talos.v1.Offered|null);

            /** PeerReply forwardedOpen. */
            forwardedOpen: (talos.v1.ForwardedOpen|null);

            /** PeerReply forwardedCall. */
            forwardedCall: (talos.v1.ForwardedCall|null);

            /** PeerReply laneOffered. */
            laneOffered: (talos.v1.LaneOffered|null);

            /** PeerReply attemptTold. */
            attemptTold: (talos.v1.AttemptTold|null);

            /** PeerReply body. */
            body?: ("accepted"|"refused"|"offered"|"forwardedOpen"|"forwardedCall"|"laneOffered"|"attemptTold");

            /**
             * Creates a new PeerReply instance using the specified properties.
             * @param [properties] Properties to set
             * @returns PeerReply instance
             */
            static create(properties: talos.v1.PeerReply.$Shape): talos.v1.PeerReply & talos.v1.PeerReply.$Shape;
            static create(properties?: talos.v1.PeerReply.$Properties): talos.v1.PeerReply;

            /**
             * Encodes the specified PeerReply message. Does not implicitly {@link talos.v1.PeerReply.verify|verify} messages.
             * @param message PeerReply message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: talos.v1.PeerReply.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a PeerReply message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {talos.v1.PeerReply & talos.v1.PeerReply.$Shape} PeerReply
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): talos.v1.PeerReply & talos.v1.PeerReply.$Shape;
        }

        namespace PeerReply {

            /** Properties of a PeerReply. */
            interface $Properties {

                /** PeerReply accepted */
                accepted?: (talos.v1.Accepted.$Properties|null);

                /** PeerReply refused */
                refused?: (talos.v1.PeerRefused.$Properties|null);

                /** PeerReply offered */
                offered?: (talos.v1.Offered.$Properties|null);

                /** PeerReply forwardedOpen */
                forwardedOpen?: (talos.v1.ForwardedOpen.$Properties|null);

                /** PeerReply forwardedCall */
                forwardedCall?: (talos.v1.ForwardedCall.$Properties|null);

                /** PeerReply laneOffered */
                laneOffered?: (talos.v1.LaneOffered.$Properties|null);

                /** PeerReply attemptTold */
                attemptTold?: (talos.v1.AttemptTold.$Properties|null);

                /** PeerReply body */
                body?: ("accepted"|"refused"|"offered"|"forwardedOpen"|"forwardedCall"|"laneOffered"|"attemptTold");

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Narrowed shape of a PeerReply. */
            type $Shape = {
              accepted?: talos.v1.Accepted.$Shape|null;
              refused?: talos.v1.PeerRefused.$Shape|null;
              offered?: talos.v1.Offered.$Shape|null;
              forwardedOpen?: talos.v1.ForwardedOpen.$Shape|null;
              forwardedCall?: talos.v1.ForwardedCall.$Shape|null;
              laneOffered?: talos.v1.LaneOffered.$Shape|null;
              attemptTold?: talos.v1.AttemptTold.$Shape|null;
              $unknowns?: Uint8Array[];
            } & (
              ({ body?: undefined; accepted?: null; refused?: null; offered?: null; forwardedOpen?: null; forwardedCall?: null; laneOffered?: null; attemptTold?: null }|{ body?: "accepted"; accepted: talos.v1.Accepted.$Shape; refused?: null; offered?: null; forwardedOpen?: null; forwardedCall?: null; laneOffered?: null; attemptTold?: null }|{ body?: "refused"; accepted?: null; refused: talos.v1.PeerRefused.$Shape; offered?: null; forwardedOpen?: null; forwardedCall?: null; laneOffered?: null; attemptTold?: null }|{ body?: "offered"; accepted?: null; refused?: null; offered: talos.v1.Offered.$Shape; forwardedOpen?: null; forwardedCall?: null; laneOffered?: null; attemptTold?: null }|{ body?: "forwardedOpen"; accepted?: null; refused?: null; offered?: null; forwardedOpen: talos.v1.ForwardedOpen.$Shape; forwardedCall?: null; laneOffered?: null; attemptTold?: null }|{ body?: "forwardedCall"; accepted?: null; refused?: null; offered?: null; forwardedOpen?: null; forwardedCall: talos.v1.ForwardedCall.$Shape; laneOffered?: null; attemptTold?: null }|{ body?: "laneOffered"; accepted?: null; refused?: null; offered?: null; forwardedOpen?: null; forwardedCall?: null; laneOffered: talos.v1.LaneOffered.$Shape; attemptTold?: null }|{ body?: "attemptTold"; accepted?: null; refused?: null; offered?: null; forwardedOpen?: null; forwardedCall?: null; laneOffered?: null; attemptTold: talos.v1.AttemptTold.$Shape })
            );
        }

        /**
         * Properties of a SealedTerms.
         * @deprecated Use talos.v1.SealedTerms.$Properties instead.
         */
        interface ISealedTerms extends talos.v1.SealedTerms.$Properties {
        }

        /** Represents a SealedTerms. */
        class SealedTerms {

            /**
             * Constructs a new SealedTerms.
             * @param [properties] Properties to set
             */
            constructor(properties?: talos.v1.SealedTerms.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** SealedTerms session. */
            session: Uint8Array;

            /** SealedTerms lineage. */
            lineage: Uint8Array;

            /** SealedTerms epoch. */
            epoch: Uint8Array;

            /** SealedTerms sequence. */
            sequence: Uint8Array;

            /** SealedTerms configuration. */
            configuration: Uint8Array;

            /** SealedTerms sourceHolder. */
            sourceHolder: Uint8Array;

            /** SealedTerms head. */
            head: Uint8Array;

            /** SealedTerms package. */
            package: Uint8Array;

            /** SealedTerms policy. */
            policy: Uint8Array;

            /** SealedTerms anchorId. */
            anchorId: Uint8Array;

            /** SealedTerms holderSecret. */
            holderSecret: Uint8Array;

            /** SealedTerms previousRoot. */
            previousRoot: Uint8Array;

            /** SealedTerms anchor. */
            anchor: string;

            /**
             * Creates a new SealedTerms instance using the specified properties.
             * @param [properties] Properties to set
             * @returns SealedTerms instance
             */
            static create(properties: talos.v1.SealedTerms.$Shape): talos.v1.SealedTerms & talos.v1.SealedTerms.$Shape;
            static create(properties?: talos.v1.SealedTerms.$Properties): talos.v1.SealedTerms;

            /**
             * Encodes the specified SealedTerms message. Does not implicitly {@link talos.v1.SealedTerms.verify|verify} messages.
             * @param message SealedTerms message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: talos.v1.SealedTerms.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a SealedTerms message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {talos.v1.SealedTerms & talos.v1.SealedTerms.$Shape} SealedTerms
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): talos.v1.SealedTerms & talos.v1.SealedTerms.$Shape;
        }

        namespace SealedTerms {

            /** Properties of a SealedTerms. */
            interface $Properties {

                /** SealedTerms session */
                session?: Uint8Array;

                /** SealedTerms lineage */
                lineage?: Uint8Array;

                /** SealedTerms epoch */
                epoch?: Uint8Array;

                /** SealedTerms sequence */
                sequence?: Uint8Array;

                /** SealedTerms configuration */
                configuration?: Uint8Array;

                /** SealedTerms sourceHolder */
                sourceHolder?: Uint8Array;

                /** SealedTerms head */
                head?: Uint8Array;

                /** SealedTerms package */
                "package"?: Uint8Array;

                /** SealedTerms policy */
                policy?: Uint8Array;

                /** SealedTerms anchorId */
                anchorId?: Uint8Array;

                /** SealedTerms holderSecret */
                holderSecret?: Uint8Array;

                /** SealedTerms previousRoot */
                previousRoot?: Uint8Array;

                /** SealedTerms anchor */
                anchor?: string;

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a SealedTerms. */
            type $Shape = talos.v1.SealedTerms.$Properties;
        }

        /**
         * Properties of a SealedPrepared.
         * @deprecated Use talos.v1.SealedPrepared.$Properties instead.
         */
        interface ISealedPrepared extends talos.v1.SealedPrepared.$Properties {
        }

        /** Represents a SealedPrepared. */
        class SealedPrepared {

            /**
             * Constructs a new SealedPrepared.
             * @param [properties] Properties to set
             */
            constructor(properties?: talos.v1.SealedPrepared.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** SealedPrepared prepared. */
            prepared: talos.v1.Signed;

            /** SealedPrepared transcript. */
            transcript: Uint8Array;

            /** SealedPrepared source. */
            source: talos.v1.AttestedSide;

            /** SealedPrepared target. */
            target: talos.v1.AttestedSide;

            /** SealedPrepared rounds. */
            rounds: number;

            /** SealedPrepared pages. */
            pages: number;

            /**
             * Creates a new SealedPrepared instance using the specified properties.
             * @param [properties] Properties to set
             * @returns SealedPrepared instance
             */
            static create(properties: talos.v1.SealedPrepared.$Shape): talos.v1.SealedPrepared & talos.v1.SealedPrepared.$Shape;
            static create(properties?: talos.v1.SealedPrepared.$Properties): talos.v1.SealedPrepared;

            /**
             * Encodes the specified SealedPrepared message. Does not implicitly {@link talos.v1.SealedPrepared.verify|verify} messages.
             * @param message SealedPrepared message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: talos.v1.SealedPrepared.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a SealedPrepared message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {talos.v1.SealedPrepared & talos.v1.SealedPrepared.$Shape} SealedPrepared
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): talos.v1.SealedPrepared & talos.v1.SealedPrepared.$Shape;
        }

        namespace SealedPrepared {

            /** Properties of a SealedPrepared. */
            interface $Properties {

                /** SealedPrepared prepared */
                prepared?: talos.v1.Signed.$Properties;

                /** SealedPrepared transcript */
                transcript?: Uint8Array;

                /** SealedPrepared source */
                source?: talos.v1.AttestedSide.$Properties;

                /** SealedPrepared target */
                target?: talos.v1.AttestedSide.$Properties;

                /** SealedPrepared rounds */
                rounds?: number;

                /** SealedPrepared pages */
                pages?: number;

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a SealedPrepared. */
            type $Shape = talos.v1.SealedPrepared.$Properties;
        }

        /**
         * Properties of a SealedSignature.
         * @deprecated Use talos.v1.SealedSignature.$Properties instead.
         */
        interface ISealedSignature extends talos.v1.SealedSignature.$Properties {
        }

        /** Represents a SealedSignature. */
        class SealedSignature {

            /**
             * Constructs a new SealedSignature.
             * @param [properties] Properties to set
             */
            constructor(properties?: talos.v1.SealedSignature.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** SealedSignature key. */
            key: Uint8Array;

            /** SealedSignature signature. */
            signature: Uint8Array;

            /**
             * Creates a new SealedSignature instance using the specified properties.
             * @param [properties] Properties to set
             * @returns SealedSignature instance
             */
            static create(properties: talos.v1.SealedSignature.$Shape): talos.v1.SealedSignature & talos.v1.SealedSignature.$Shape;
            static create(properties?: talos.v1.SealedSignature.$Properties): talos.v1.SealedSignature;

            /**
             * Encodes the specified SealedSignature message. Does not implicitly {@link talos.v1.SealedSignature.verify|verify} messages.
             * @param message SealedSignature message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: talos.v1.SealedSignature.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a SealedSignature message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {talos.v1.SealedSignature & talos.v1.SealedSignature.$Shape} SealedSignature
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): talos.v1.SealedSignature & talos.v1.SealedSignature.$Shape;
        }

        namespace SealedSignature {

            /** Properties of a SealedSignature. */
            interface $Properties {

                /** SealedSignature key */
                key?: Uint8Array;

                /** SealedSignature signature */
                signature?: Uint8Array;

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a SealedSignature. */
            type $Shape = talos.v1.SealedSignature.$Properties;
        }

        /**
         * Properties of a SealedRelease.
         * @deprecated Use talos.v1.SealedRelease.$Properties instead.
         */
        interface ISealedRelease extends talos.v1.SealedRelease.$Properties {
        }

        /** Represents a SealedRelease. */
        class SealedRelease {

            /**
             * Constructs a new SealedRelease.
             * @param [properties] Properties to set
             */
            constructor(properties?: talos.v1.SealedRelease.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** SealedRelease register. */
            register: Uint8Array;

            /** SealedRelease next. */
            next: Uint8Array;

            /** SealedRelease signatures. */
            signatures: talos.v1.SealedSignature[];

            /** SealedRelease head. */
            head: Uint8Array;

            /** SealedRelease session. */
            session: Uint8Array;

            /** SealedRelease targetInstance. */
            targetInstance: Uint8Array;

            /** SealedRelease package. */
            package: Uint8Array;

            /** SealedRelease policy. */
            policy: Uint8Array;

            /** SealedRelease prepared. */
            prepared: talos.v1.Signed;

            /** SealedRelease holderSecret. */
            holderSecret: Uint8Array;

            /** SealedRelease anchor. */
            anchor: string;

            /** SealedRelease sequence. */
            sequence: Uint8Array;

            /**
             * Creates a new SealedRelease instance using the specified properties.
             * @param [properties] Properties to set
             * @returns SealedRelease instance
             */
            static create(properties: talos.v1.SealedRelease.$Shape): talos.v1.SealedRelease & talos.v1.SealedRelease.$Shape;
            static create(properties?: talos.v1.SealedRelease.$Properties): talos.v1.SealedRelease;

            /**
             * Encodes the specified SealedRelease message. Does not implicitly {@link talos.v1.SealedRelease.verify|verify} messages.
             * @param message SealedRelease message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: talos.v1.SealedRelease.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a SealedRelease message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {talos.v1.SealedRelease & talos.v1.SealedRelease.$Shape} SealedRelease
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): talos.v1.SealedRelease & talos.v1.SealedRelease.$Shape;
        }

        namespace SealedRelease {

            /** Properties of a SealedRelease. */
            interface $Properties {

                /** SealedRelease register */
                register?: Uint8Array;

                /** SealedRelease next */
                next?: Uint8Array;

                /** SealedRelease signatures */
                signatures?: talos.v1.SealedSignature.$Properties[];

                /** SealedRelease head */
                head?: Uint8Array;

                /** SealedRelease session */
                session?: Uint8Array;

                /** SealedRelease targetInstance */
                targetInstance?: Uint8Array;

                /** SealedRelease package */
                "package"?: Uint8Array;

                /** SealedRelease policy */
                policy?: Uint8Array;

                /** SealedRelease prepared */
                prepared?: talos.v1.Signed.$Properties;

                /** SealedRelease holderSecret */
                holderSecret?: Uint8Array;

                /** SealedRelease anchor */
                anchor?: string;

                /** SealedRelease sequence */
                sequence?: Uint8Array;

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a SealedRelease. */
            type $Shape = talos.v1.SealedRelease.$Properties;
        }

        /**
         * Properties of a SealedCheckpoint.
         * @deprecated Use talos.v1.SealedCheckpoint.$Properties instead.
         */
        interface ISealedCheckpoint extends talos.v1.SealedCheckpoint.$Properties {
        }

        /** Represents a SealedCheckpoint. */
        class SealedCheckpoint {

            /**
             * Constructs a new SealedCheckpoint.
             * @param [properties] Properties to set
             */
            constructor(properties?: talos.v1.SealedCheckpoint.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** SealedCheckpoint lineage. */
            lineage: Uint8Array;

            /** SealedCheckpoint epoch. */
            epoch: Uint8Array;

            /** SealedCheckpoint previousRoot. */
            previousRoot: Uint8Array;

            /** SealedCheckpoint package. */
            package: Uint8Array;

            /** SealedCheckpoint head. */
            head: Uint8Array;

            /** SealedCheckpoint holderSecret. */
            holderSecret: Uint8Array;

            /** SealedCheckpoint anchor. */
            anchor: string;

            /** SealedCheckpoint anchorId. */
            anchorId: Uint8Array;

            /**
             * Creates a new SealedCheckpoint instance using the specified properties.
             * @param [properties] Properties to set
             * @returns SealedCheckpoint instance
             */
            static create(properties: talos.v1.SealedCheckpoint.$Shape): talos.v1.SealedCheckpoint & talos.v1.SealedCheckpoint.$Shape;
            static create(properties?: talos.v1.SealedCheckpoint.$Properties): talos.v1.SealedCheckpoint;

            /**
             * Encodes the specified SealedCheckpoint message. Does not implicitly {@link talos.v1.SealedCheckpoint.verify|verify} messages.
             * @param message SealedCheckpoint message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: talos.v1.SealedCheckpoint.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a SealedCheckpoint message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {talos.v1.SealedCheckpoint & talos.v1.SealedCheckpoint.$Shape} SealedCheckpoint
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): talos.v1.SealedCheckpoint & talos.v1.SealedCheckpoint.$Shape;
        }

        namespace SealedCheckpoint {

            /** Properties of a SealedCheckpoint. */
            interface $Properties {

                /** SealedCheckpoint lineage */
                lineage?: Uint8Array;

                /** SealedCheckpoint epoch */
                epoch?: Uint8Array;

                /** SealedCheckpoint previousRoot */
                previousRoot?: Uint8Array;

                /** SealedCheckpoint package */
                "package"?: Uint8Array;

                /** SealedCheckpoint head */
                head?: Uint8Array;

                /** SealedCheckpoint holderSecret */
                holderSecret?: Uint8Array;

                /** SealedCheckpoint anchor */
                anchor?: string;

                /** SealedCheckpoint anchorId */
                anchorId?: Uint8Array;

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a SealedCheckpoint. */
            type $Shape = talos.v1.SealedCheckpoint.$Properties;
        }

        /**
         * Properties of a CheckpointEnd.
         * @deprecated Use talos.v1.CheckpointEnd.$Properties instead.
         */
        interface ICheckpointEnd extends talos.v1.CheckpointEnd.$Properties {
        }

        /** Represents a CheckpointEnd. */
        class CheckpointEnd {

            /**
             * Constructs a new CheckpointEnd.
             * @param [properties] Properties to set
             */
            constructor(properties?: talos.v1.CheckpointEnd.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** CheckpointEnd root. */
            root: Uint8Array;

            /** CheckpointEnd sequence. */
            sequence: Uint8Array;

            /** CheckpointEnd regions. */
            regions: talos.v1.PagedRegion[];

            /**
             * Creates a new CheckpointEnd instance using the specified properties.
             * @param [properties] Properties to set
             * @returns CheckpointEnd instance
             */
            static create(properties: talos.v1.CheckpointEnd.$Shape): talos.v1.CheckpointEnd & talos.v1.CheckpointEnd.$Shape;
            static create(properties?: talos.v1.CheckpointEnd.$Properties): talos.v1.CheckpointEnd;

            /**
             * Encodes the specified CheckpointEnd message. Does not implicitly {@link talos.v1.CheckpointEnd.verify|verify} messages.
             * @param message CheckpointEnd message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: talos.v1.CheckpointEnd.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a CheckpointEnd message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {talos.v1.CheckpointEnd & talos.v1.CheckpointEnd.$Shape} CheckpointEnd
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): talos.v1.CheckpointEnd & talos.v1.CheckpointEnd.$Shape;
        }

        namespace CheckpointEnd {

            /** Properties of a CheckpointEnd. */
            interface $Properties {

                /** CheckpointEnd root */
                root?: Uint8Array;

                /** CheckpointEnd sequence */
                sequence?: Uint8Array;

                /** CheckpointEnd regions */
                regions?: talos.v1.PagedRegion.$Properties[];

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a CheckpointEnd. */
            type $Shape = talos.v1.CheckpointEnd.$Properties;
        }

        /**
         * Properties of a WitnessSet.
         * @deprecated Use talos.v1.WitnessSet.$Properties instead.
         */
        interface IWitnessSet extends talos.v1.WitnessSet.$Properties {
        }

        /** Represents a WitnessSet. */
        class WitnessSet {

            /**
             * Constructs a new WitnessSet.
             * @param [properties] Properties to set
             */
            constructor(properties?: talos.v1.WitnessSet.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** WitnessSet seats. */
            seats: Uint8Array[];

            /** WitnessSet liars. */
            liars: number;

            /**
             * Creates a new WitnessSet instance using the specified properties.
             * @param [properties] Properties to set
             * @returns WitnessSet instance
             */
            static create(properties: talos.v1.WitnessSet.$Shape): talos.v1.WitnessSet & talos.v1.WitnessSet.$Shape;
            static create(properties?: talos.v1.WitnessSet.$Properties): talos.v1.WitnessSet;

            /**
             * Encodes the specified WitnessSet message. Does not implicitly {@link talos.v1.WitnessSet.verify|verify} messages.
             * @param message WitnessSet message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: talos.v1.WitnessSet.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a WitnessSet message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {talos.v1.WitnessSet & talos.v1.WitnessSet.$Shape} WitnessSet
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): talos.v1.WitnessSet & talos.v1.WitnessSet.$Shape;
        }

        namespace WitnessSet {

            /** Properties of a WitnessSet. */
            interface $Properties {

                /** WitnessSet seats */
                seats?: Uint8Array[];

                /** WitnessSet liars */
                liars?: number;

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a WitnessSet. */
            type $Shape = talos.v1.WitnessSet.$Properties;
        }

        /**
         * Properties of a WitnessBallot.
         * @deprecated Use talos.v1.WitnessBallot.$Properties instead.
         */
        interface IWitnessBallot extends talos.v1.WitnessBallot.$Properties {
        }

        /** Represents a WitnessBallot. */
        class WitnessBallot {

            /**
             * Constructs a new WitnessBallot.
             * @param [properties] Properties to set
             */
            constructor(properties?: talos.v1.WitnessBallot.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** WitnessBallot round. */
            round: Uint8Array;

            /** WitnessBallot proposer. */
            proposer: Uint8Array;

            /**
             * Creates a new WitnessBallot instance using the specified properties.
             * @param [properties] Properties to set
             * @returns WitnessBallot instance
             */
            static create(properties: talos.v1.WitnessBallot.$Shape): talos.v1.WitnessBallot & talos.v1.WitnessBallot.$Shape;
            static create(properties?: talos.v1.WitnessBallot.$Properties): talos.v1.WitnessBallot;

            /**
             * Encodes the specified WitnessBallot message. Does not implicitly {@link talos.v1.WitnessBallot.verify|verify} messages.
             * @param message WitnessBallot message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: talos.v1.WitnessBallot.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a WitnessBallot message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {talos.v1.WitnessBallot & talos.v1.WitnessBallot.$Shape} WitnessBallot
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): talos.v1.WitnessBallot & talos.v1.WitnessBallot.$Shape;
        }

        namespace WitnessBallot {

            /** Properties of a WitnessBallot. */
            interface $Properties {

                /** WitnessBallot round */
                round?: Uint8Array;

                /** WitnessBallot proposer */
                proposer?: Uint8Array;

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a WitnessBallot. */
            type $Shape = talos.v1.WitnessBallot.$Properties;
        }

        /**
         * Properties of a WitnessStep.
         * @deprecated Use talos.v1.WitnessStep.$Properties instead.
         */
        interface IWitnessStep extends talos.v1.WitnessStep.$Properties {
        }

        /** Represents a WitnessStep. */
        class WitnessStep {

            /**
             * Constructs a new WitnessStep.
             * @param [properties] Properties to set
             */
            constructor(properties?: talos.v1.WitnessStep.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** WitnessStep expected. */
            expected: Uint8Array;

            /** WitnessStep next. */
            next: Uint8Array;

            /** WitnessStep signatures. */
            signatures: talos.v1.SealedSignature[];

            /**
             * Creates a new WitnessStep instance using the specified properties.
             * @param [properties] Properties to set
             * @returns WitnessStep instance
             */
            static create(properties: talos.v1.WitnessStep.$Shape): talos.v1.WitnessStep & talos.v1.WitnessStep.$Shape;
            static create(properties?: talos.v1.WitnessStep.$Properties): talos.v1.WitnessStep;

            /**
             * Encodes the specified WitnessStep message. Does not implicitly {@link talos.v1.WitnessStep.verify|verify} messages.
             * @param message WitnessStep message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: talos.v1.WitnessStep.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a WitnessStep message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {talos.v1.WitnessStep & talos.v1.WitnessStep.$Shape} WitnessStep
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): talos.v1.WitnessStep & talos.v1.WitnessStep.$Shape;
        }

        namespace WitnessStep {

            /** Properties of a WitnessStep. */
            interface $Properties {

                /** WitnessStep expected */
                expected?: Uint8Array;

                /** WitnessStep next */
                next?: Uint8Array;

                /** WitnessStep signatures */
                signatures?: talos.v1.SealedSignature.$Properties[];

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a WitnessStep. */
            type $Shape = talos.v1.WitnessStep.$Properties;
        }

        /**
         * Properties of a WitnessEntry.
         * @deprecated Use talos.v1.WitnessEntry.$Properties instead.
         */
        interface IWitnessEntry extends talos.v1.WitnessEntry.$Properties {
        }

        /** Represents a WitnessEntry. */
        class WitnessEntry {

            /**
             * Constructs a new WitnessEntry.
             * @param [properties] Properties to set
             */
            constructor(properties?: talos.v1.WitnessEntry.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** WitnessEntry ballot. */
            ballot: talos.v1.WitnessBallot;

            /** WitnessEntry step. */
            step: talos.v1.WitnessStep;

            /** WitnessEntry signature. */
            signature: Uint8Array;

            /**
             * Creates a new WitnessEntry instance using the specified properties.
             * @param [properties] Properties to set
             * @returns WitnessEntry instance
             */
            static create(properties: talos.v1.WitnessEntry.$Shape): talos.v1.WitnessEntry & talos.v1.WitnessEntry.$Shape;
            static create(properties?: talos.v1.WitnessEntry.$Properties): talos.v1.WitnessEntry;

            /**
             * Encodes the specified WitnessEntry message. Does not implicitly {@link talos.v1.WitnessEntry.verify|verify} messages.
             * @param message WitnessEntry message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: talos.v1.WitnessEntry.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a WitnessEntry message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {talos.v1.WitnessEntry & talos.v1.WitnessEntry.$Shape} WitnessEntry
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): talos.v1.WitnessEntry & talos.v1.WitnessEntry.$Shape;
        }

        namespace WitnessEntry {

            /** Properties of a WitnessEntry. */
            interface $Properties {

                /** WitnessEntry ballot */
                ballot?: talos.v1.WitnessBallot.$Properties;

                /** WitnessEntry step */
                step?: talos.v1.WitnessStep.$Properties;

                /** WitnessEntry signature */
                signature?: Uint8Array;

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a WitnessEntry. */
            type $Shape = talos.v1.WitnessEntry.$Properties;
        }

        /**
         * Properties of a WitnessLaunch.
         * @deprecated Use talos.v1.WitnessLaunch.$Properties instead.
         */
        interface IWitnessLaunch extends talos.v1.WitnessLaunch.$Properties {
        }

        /** Represents a WitnessLaunch. */
        class WitnessLaunch {

            /**
             * Constructs a new WitnessLaunch.
             * @param [properties] Properties to set
             */
            constructor(properties?: talos.v1.WitnessLaunch.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** WitnessLaunch seat. */
            seat: number;

            /** WitnessLaunch number. */
            number: Uint8Array;

            /** WitnessLaunch instance. */
            instance: Uint8Array;

            /**
             * Creates a new WitnessLaunch instance using the specified properties.
             * @param [properties] Properties to set
             * @returns WitnessLaunch instance
             */
            static create(properties: talos.v1.WitnessLaunch.$Shape): talos.v1.WitnessLaunch & talos.v1.WitnessLaunch.$Shape;
            static create(properties?: talos.v1.WitnessLaunch.$Properties): talos.v1.WitnessLaunch;

            /**
             * Encodes the specified WitnessLaunch message. Does not implicitly {@link talos.v1.WitnessLaunch.verify|verify} messages.
             * @param message WitnessLaunch message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: talos.v1.WitnessLaunch.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a WitnessLaunch message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {talos.v1.WitnessLaunch & talos.v1.WitnessLaunch.$Shape} WitnessLaunch
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): talos.v1.WitnessLaunch & talos.v1.WitnessLaunch.$Shape;
        }

        namespace WitnessLaunch {

            /** Properties of a WitnessLaunch. */
            interface $Properties {

                /** WitnessLaunch seat */
                seat?: number;

                /** WitnessLaunch number */
                number?: Uint8Array;

                /** WitnessLaunch instance */
                instance?: Uint8Array;

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a WitnessLaunch. */
            type $Shape = talos.v1.WitnessLaunch.$Properties;
        }

        /**
         * Properties of a WitnessMint.
         * @deprecated Use talos.v1.WitnessMint.$Properties instead.
         */
        interface IWitnessMint extends talos.v1.WitnessMint.$Properties {
        }

        /** Represents a WitnessMint. */
        class WitnessMint {

            /**
             * Constructs a new WitnessMint.
             * @param [properties] Properties to set
             */
            constructor(properties?: talos.v1.WitnessMint.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** WitnessMint launches. */
            launches: talos.v1.WitnessLaunch[];

            /** WitnessMint entry. */
            entry: talos.v1.WitnessEntry;

            /**
             * Creates a new WitnessMint instance using the specified properties.
             * @param [properties] Properties to set
             * @returns WitnessMint instance
             */
            static create(properties: talos.v1.WitnessMint.$Shape): talos.v1.WitnessMint & talos.v1.WitnessMint.$Shape;
            static create(properties?: talos.v1.WitnessMint.$Properties): talos.v1.WitnessMint;

            /**
             * Encodes the specified WitnessMint message. Does not implicitly {@link talos.v1.WitnessMint.verify|verify} messages.
             * @param message WitnessMint message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: talos.v1.WitnessMint.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a WitnessMint message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {talos.v1.WitnessMint & talos.v1.WitnessMint.$Shape} WitnessMint
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): talos.v1.WitnessMint & talos.v1.WitnessMint.$Shape;
        }

        namespace WitnessMint {

            /** Properties of a WitnessMint. */
            interface $Properties {

                /** WitnessMint launches */
                launches?: talos.v1.WitnessLaunch.$Properties[];

                /** WitnessMint entry */
                entry?: talos.v1.WitnessEntry.$Properties;

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a WitnessMint. */
            type $Shape = talos.v1.WitnessMint.$Properties;
        }

        /**
         * Properties of a WitnessAccept.
         * @deprecated Use talos.v1.WitnessAccept.$Properties instead.
         */
        interface IWitnessAccept extends talos.v1.WitnessAccept.$Properties {
        }

        /** Represents a WitnessAccept. */
        class WitnessAccept {

            /**
             * Constructs a new WitnessAccept.
             * @param [properties] Properties to set
             */
            constructor(properties?: talos.v1.WitnessAccept.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** WitnessAccept entry. */
            entry: talos.v1.WitnessEntry;

            /** WitnessAccept next. */
            next: talos.v1.WitnessBallot;

            /**
             * Creates a new WitnessAccept instance using the specified properties.
             * @param [properties] Properties to set
             * @returns WitnessAccept instance
             */
            static create(properties: talos.v1.WitnessAccept.$Shape): talos.v1.WitnessAccept & talos.v1.WitnessAccept.$Shape;
            static create(properties?: talos.v1.WitnessAccept.$Properties): talos.v1.WitnessAccept;

            /**
             * Encodes the specified WitnessAccept message. Does not implicitly {@link talos.v1.WitnessAccept.verify|verify} messages.
             * @param message WitnessAccept message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: talos.v1.WitnessAccept.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a WitnessAccept message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {talos.v1.WitnessAccept & talos.v1.WitnessAccept.$Shape} WitnessAccept
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): talos.v1.WitnessAccept & talos.v1.WitnessAccept.$Shape;
        }

        namespace WitnessAccept {

            /** Properties of a WitnessAccept. */
            interface $Properties {

                /** WitnessAccept entry */
                entry?: talos.v1.WitnessEntry.$Properties;

                /** WitnessAccept next */
                next?: talos.v1.WitnessBallot.$Properties;

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a WitnessAccept. */
            type $Shape = talos.v1.WitnessAccept.$Properties;
        }

        /**
         * Properties of a WitnessQuestion.
         * @deprecated Use talos.v1.WitnessQuestion.$Properties instead.
         */
        interface IWitnessQuestion extends talos.v1.WitnessQuestion.$Properties {
        }

        /** Represents a WitnessQuestion. */
        class WitnessQuestion {

            /**
             * Constructs a new WitnessQuestion.
             * @param [properties] Properties to set
             */
            constructor(properties?: talos.v1.WitnessQuestion.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** WitnessQuestion lineage. */
            lineage: Uint8Array;

            /** WitnessQuestion set. */
            set: talos.v1.WitnessSet;

            /** WitnessQuestion nonce. */
            nonce: Uint8Array;

            /** WitnessQuestion mint. */
            mint: (talos.v1.WitnessMint|null);

            /** WitnessQuestion prepare. */
            prepare: (talos.v1.WitnessBallot|null);

            /** WitnessQuestion accept. */
            accept: (talos.v1.WitnessAccept|null);

            /** WitnessQuestion register. */
            register: (talos.v1.WitnessLaunch|null);

            /** WitnessQuestion body. */
            body?: ("mint"|"prepare"|"accept"|"register");

            /**
             * Creates a new WitnessQuestion instance using the specified properties.
             * @param [properties] Properties to set
             * @returns WitnessQuestion instance
             */
            static create(properties: talos.v1.WitnessQuestion.$Shape): talos.v1.WitnessQuestion & talos.v1.WitnessQuestion.$Shape;
            static create(properties?: talos.v1.WitnessQuestion.$Properties): talos.v1.WitnessQuestion;

            /**
             * Encodes the specified WitnessQuestion message. Does not implicitly {@link talos.v1.WitnessQuestion.verify|verify} messages.
             * @param message WitnessQuestion message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: talos.v1.WitnessQuestion.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a WitnessQuestion message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {talos.v1.WitnessQuestion & talos.v1.WitnessQuestion.$Shape} WitnessQuestion
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): talos.v1.WitnessQuestion & talos.v1.WitnessQuestion.$Shape;
        }

        namespace WitnessQuestion {

            /** Properties of a WitnessQuestion. */
            interface $Properties {

                /** WitnessQuestion lineage */
                lineage?: Uint8Array;

                /** WitnessQuestion set */
                set?: talos.v1.WitnessSet.$Properties;

                /** WitnessQuestion nonce */
                nonce?: Uint8Array;

                /** WitnessQuestion mint */
                mint?: (talos.v1.WitnessMint.$Properties|null);

                /** WitnessQuestion prepare */
                prepare?: (talos.v1.WitnessBallot.$Properties|null);

                /** WitnessQuestion accept */
                accept?: (talos.v1.WitnessAccept.$Properties|null);

                /** WitnessQuestion register */
                register?: (talos.v1.WitnessLaunch.$Properties|null);

                /** WitnessQuestion body */
                body?: ("mint"|"prepare"|"accept"|"register");

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Narrowed shape of a WitnessQuestion. */
            type $Shape = {
              lineage?: Uint8Array;
              set?: talos.v1.WitnessSet.$Shape;
              nonce?: Uint8Array;
              mint?: talos.v1.WitnessMint.$Shape|null;
              prepare?: talos.v1.WitnessBallot.$Shape|null;
              accept?: talos.v1.WitnessAccept.$Shape|null;
              register?: talos.v1.WitnessLaunch.$Shape|null;
              $unknowns?: Uint8Array[];
            } & (
              ({ body?: undefined; mint?: null; prepare?: null; accept?: null; register?: null }|{ body?: "mint"; mint: talos.v1.WitnessMint.$Shape; prepare?: null; accept?: null; register?: null }|{ body?: "prepare"; mint?: null; prepare: talos.v1.WitnessBallot.$Shape; accept?: null; register?: null }|{ body?: "accept"; mint?: null; prepare?: null; accept: talos.v1.WitnessAccept.$Shape; register?: null }|{ body?: "register"; mint?: null; prepare?: null; accept?: null; register: talos.v1.WitnessLaunch.$Shape })
            );
        }

        /**
         * Properties of a WitnessStanding.
         * @deprecated Use talos.v1.WitnessStanding.$Properties instead.
         */
        interface IWitnessStanding extends talos.v1.WitnessStanding.$Properties {
        }

        /** Represents a WitnessStanding. */
        class WitnessStanding {

            /**
             * Constructs a new WitnessStanding.
             * @param [properties] Properties to set
             */
            constructor(properties?: talos.v1.WitnessStanding.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** WitnessStanding own. */
            own: talos.v1.WitnessLaunch;

            /** WitnessStanding known. */
            known: talos.v1.WitnessLaunch[];

            /**
             * Creates a new WitnessStanding instance using the specified properties.
             * @param [properties] Properties to set
             * @returns WitnessStanding instance
             */
            static create(properties: talos.v1.WitnessStanding.$Shape): talos.v1.WitnessStanding & talos.v1.WitnessStanding.$Shape;
            static create(properties?: talos.v1.WitnessStanding.$Properties): talos.v1.WitnessStanding;

            /**
             * Encodes the specified WitnessStanding message. Does not implicitly {@link talos.v1.WitnessStanding.verify|verify} messages.
             * @param message WitnessStanding message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: talos.v1.WitnessStanding.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a WitnessStanding message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {talos.v1.WitnessStanding & talos.v1.WitnessStanding.$Shape} WitnessStanding
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): talos.v1.WitnessStanding & talos.v1.WitnessStanding.$Shape;
        }

        namespace WitnessStanding {

            /** Properties of a WitnessStanding. */
            interface $Properties {

                /** WitnessStanding own */
                own?: talos.v1.WitnessLaunch.$Properties;

                /** WitnessStanding known */
                known?: talos.v1.WitnessLaunch.$Properties[];

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a WitnessStanding. */
            type $Shape = talos.v1.WitnessStanding.$Properties;
        }

        /**
         * Properties of a WitnessPromised.
         * @deprecated Use talos.v1.WitnessPromised.$Properties instead.
         */
        interface IWitnessPromised extends talos.v1.WitnessPromised.$Properties {
        }

        /** Represents a WitnessPromised. */
        class WitnessPromised {

            /**
             * Constructs a new WitnessPromised.
             * @param [properties] Properties to set
             */
            constructor(properties?: talos.v1.WitnessPromised.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** WitnessPromised standing. */
            standing: talos.v1.WitnessStanding;

            /** WitnessPromised ballot. */
            ballot: talos.v1.WitnessBallot;

            /** WitnessPromised accepted. */
            accepted: talos.v1.WitnessEntry;

            /**
             * Creates a new WitnessPromised instance using the specified properties.
             * @param [properties] Properties to set
             * @returns WitnessPromised instance
             */
            static create(properties: talos.v1.WitnessPromised.$Shape): talos.v1.WitnessPromised & talos.v1.WitnessPromised.$Shape;
            static create(properties?: talos.v1.WitnessPromised.$Properties): talos.v1.WitnessPromised;

            /**
             * Encodes the specified WitnessPromised message. Does not implicitly {@link talos.v1.WitnessPromised.verify|verify} messages.
             * @param message WitnessPromised message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: talos.v1.WitnessPromised.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a WitnessPromised message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {talos.v1.WitnessPromised & talos.v1.WitnessPromised.$Shape} WitnessPromised
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): talos.v1.WitnessPromised & talos.v1.WitnessPromised.$Shape;
        }

        namespace WitnessPromised {

            /** Properties of a WitnessPromised. */
            interface $Properties {

                /** WitnessPromised standing */
                standing?: talos.v1.WitnessStanding.$Properties;

                /** WitnessPromised ballot */
                ballot?: talos.v1.WitnessBallot.$Properties;

                /** WitnessPromised accepted */
                accepted?: talos.v1.WitnessEntry.$Properties;

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a WitnessPromised. */
            type $Shape = talos.v1.WitnessPromised.$Properties;
        }

        /**
         * Properties of a WitnessAccepted.
         * @deprecated Use talos.v1.WitnessAccepted.$Properties instead.
         */
        interface IWitnessAccepted extends talos.v1.WitnessAccepted.$Properties {
        }

        /** Represents a WitnessAccepted. */
        class WitnessAccepted {

            /**
             * Constructs a new WitnessAccepted.
             * @param [properties] Properties to set
             */
            constructor(properties?: talos.v1.WitnessAccepted.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** WitnessAccepted standing. */
            standing: talos.v1.WitnessStanding;

            /** WitnessAccepted ballot. */
            ballot: talos.v1.WitnessBallot;

            /** WitnessAccepted signature. */
            signature: Uint8Array;

            /**
             * Creates a new WitnessAccepted instance using the specified properties.
             * @param [properties] Properties to set
             * @returns WitnessAccepted instance
             */
            static create(properties: talos.v1.WitnessAccepted.$Shape): talos.v1.WitnessAccepted & talos.v1.WitnessAccepted.$Shape;
            static create(properties?: talos.v1.WitnessAccepted.$Properties): talos.v1.WitnessAccepted;

            /**
             * Encodes the specified WitnessAccepted message. Does not implicitly {@link talos.v1.WitnessAccepted.verify|verify} messages.
             * @param message WitnessAccepted message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: talos.v1.WitnessAccepted.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a WitnessAccepted message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {talos.v1.WitnessAccepted & talos.v1.WitnessAccepted.$Shape} WitnessAccepted
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): talos.v1.WitnessAccepted & talos.v1.WitnessAccepted.$Shape;
        }

        namespace WitnessAccepted {

            /** Properties of a WitnessAccepted. */
            interface $Properties {

                /** WitnessAccepted standing */
                standing?: talos.v1.WitnessStanding.$Properties;

                /** WitnessAccepted ballot */
                ballot?: talos.v1.WitnessBallot.$Properties;

                /** WitnessAccepted signature */
                signature?: Uint8Array;

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a WitnessAccepted. */
            type $Shape = talos.v1.WitnessAccepted.$Properties;
        }

        /**
         * Properties of a WitnessRefused.
         * @deprecated Use talos.v1.WitnessRefused.$Properties instead.
         */
        interface IWitnessRefused extends talos.v1.WitnessRefused.$Properties {
        }

        /** Represents a WitnessRefused. */
        class WitnessRefused {

            /**
             * Constructs a new WitnessRefused.
             * @param [properties] Properties to set
             */
            constructor(properties?: talos.v1.WitnessRefused.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** WitnessRefused code. */
            code: string;

            /**
             * Creates a new WitnessRefused instance using the specified properties.
             * @param [properties] Properties to set
             * @returns WitnessRefused instance
             */
            static create(properties: talos.v1.WitnessRefused.$Shape): talos.v1.WitnessRefused & talos.v1.WitnessRefused.$Shape;
            static create(properties?: talos.v1.WitnessRefused.$Properties): talos.v1.WitnessRefused;

            /**
             * Encodes the specified WitnessRefused message. Does not implicitly {@link talos.v1.WitnessRefused.verify|verify} messages.
             * @param message WitnessRefused message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: talos.v1.WitnessRefused.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a WitnessRefused message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {talos.v1.WitnessRefused & talos.v1.WitnessRefused.$Shape} WitnessRefused
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): talos.v1.WitnessRefused & talos.v1.WitnessRefused.$Shape;
        }

        namespace WitnessRefused {

            /** Properties of a WitnessRefused. */
            interface $Properties {

                /** WitnessRefused code */
                code?: string;

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a WitnessRefused. */
            type $Shape = talos.v1.WitnessRefused.$Properties;
        }

        /**
         * Properties of a WitnessNoted.
         * @deprecated Use talos.v1.WitnessNoted.$Properties instead.
         */
        interface IWitnessNoted extends talos.v1.WitnessNoted.$Properties {
        }

        /** Represents a WitnessNoted. */
        class WitnessNoted {

            /**
             * Constructs a new WitnessNoted.
             * @param [properties] Properties to set
             */
            constructor(properties?: talos.v1.WitnessNoted.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** WitnessNoted launch. */
            launch: talos.v1.WitnessLaunch;

            /** WitnessNoted standing. */
            standing: talos.v1.WitnessStanding;

            /** WitnessNoted promised. */
            promised: talos.v1.WitnessBallot;

            /** WitnessNoted accepted. */
            accepted: talos.v1.WitnessEntry;

            /**
             * Creates a new WitnessNoted instance using the specified properties.
             * @param [properties] Properties to set
             * @returns WitnessNoted instance
             */
            static create(properties: talos.v1.WitnessNoted.$Shape): talos.v1.WitnessNoted & talos.v1.WitnessNoted.$Shape;
            static create(properties?: talos.v1.WitnessNoted.$Properties): talos.v1.WitnessNoted;

            /**
             * Encodes the specified WitnessNoted message. Does not implicitly {@link talos.v1.WitnessNoted.verify|verify} messages.
             * @param message WitnessNoted message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: talos.v1.WitnessNoted.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a WitnessNoted message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {talos.v1.WitnessNoted & talos.v1.WitnessNoted.$Shape} WitnessNoted
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): talos.v1.WitnessNoted & talos.v1.WitnessNoted.$Shape;
        }

        namespace WitnessNoted {

            /** Properties of a WitnessNoted. */
            interface $Properties {

                /** WitnessNoted launch */
                launch?: talos.v1.WitnessLaunch.$Properties;

                /** WitnessNoted standing */
                standing?: talos.v1.WitnessStanding.$Properties;

                /** WitnessNoted promised */
                promised?: talos.v1.WitnessBallot.$Properties;

                /** WitnessNoted accepted */
                accepted?: talos.v1.WitnessEntry.$Properties;

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a WitnessNoted. */
            type $Shape = talos.v1.WitnessNoted.$Properties;
        }

        /**
         * Properties of a WitnessAbsent.
         * @deprecated Use talos.v1.WitnessAbsent.$Properties instead.
         */
        interface IWitnessAbsent extends talos.v1.WitnessAbsent.$Properties {
        }

        /** Represents a WitnessAbsent. */
        class WitnessAbsent {

            /**
             * Constructs a new WitnessAbsent.
             * @param [properties] Properties to set
             */
            constructor(properties?: talos.v1.WitnessAbsent.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /**
             * Creates a new WitnessAbsent instance using the specified properties.
             * @param [properties] Properties to set
             * @returns WitnessAbsent instance
             */
            static create(properties: talos.v1.WitnessAbsent.$Shape): talos.v1.WitnessAbsent & talos.v1.WitnessAbsent.$Shape;
            static create(properties?: talos.v1.WitnessAbsent.$Properties): talos.v1.WitnessAbsent;

            /**
             * Encodes the specified WitnessAbsent message. Does not implicitly {@link talos.v1.WitnessAbsent.verify|verify} messages.
             * @param message WitnessAbsent message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: talos.v1.WitnessAbsent.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a WitnessAbsent message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {talos.v1.WitnessAbsent & talos.v1.WitnessAbsent.$Shape} WitnessAbsent
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): talos.v1.WitnessAbsent & talos.v1.WitnessAbsent.$Shape;
        }

        namespace WitnessAbsent {

            /** Properties of a WitnessAbsent. */
            interface $Properties {

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a WitnessAbsent. */
            type $Shape = talos.v1.WitnessAbsent.$Properties;
        }

        /**
         * Properties of a WitnessAnswer.
         * @deprecated Use talos.v1.WitnessAnswer.$Properties instead.
         */
        interface IWitnessAnswer extends talos.v1.WitnessAnswer.$Properties {
        }

        /** Represents a WitnessAnswer. */
        class WitnessAnswer {

            /**
             * Constructs a new WitnessAnswer.
             * @param [properties] Properties to set
             */
            constructor(properties?: talos.v1.WitnessAnswer.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** WitnessAnswer lineage. */
            lineage: Uint8Array;

            /** WitnessAnswer set. */
            set: Uint8Array;

            /** WitnessAnswer nonce. */
            nonce: Uint8Array;

            /** WitnessAnswer promised. */
            promised: (talos.v1.WitnessPromised|null);

            /** WitnessAnswer accepted. */
            accepted: (talos.v1.WitnessAccepted|null);

            /** WitnessAnswer outrun. */
            outrun: (talos.v1.WitnessBallot|null);

            /** WitnessAnswer refused. */
            refused: (talos.v1.WitnessRefused|null);

            /** WitnessAnswer noted. */
            noted: (talos.v1.WitnessNoted|null);

            /** WitnessAnswer newer. */
            newer: (talos.v1.WitnessLaunch|null);

            /** WitnessAnswer absent. */
            absent: (talos.v1.WitnessAbsent|null);

            /** WitnessAnswer body. */
            body?: ("promised"|"accepted"|"outrun"|"refused"|"noted"|"newer"|"absent");

            /**
             * Creates a new WitnessAnswer instance using the specified properties.
             * @param [properties] Properties to set
             * @returns WitnessAnswer instance
             */
            static create(properties: talos.v1.WitnessAnswer.$Shape): talos.v1.WitnessAnswer & talos.v1.WitnessAnswer.$Shape;
            static create(properties?: talos.v1.WitnessAnswer.$Properties): talos.v1.WitnessAnswer;

            /**
             * Encodes the specified WitnessAnswer message. Does not implicitly {@link talos.v1.WitnessAnswer.verify|verify} messages.
             * @param message WitnessAnswer message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: talos.v1.WitnessAnswer.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a WitnessAnswer message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {talos.v1.WitnessAnswer & talos.v1.WitnessAnswer.$Shape} WitnessAnswer
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): talos.v1.WitnessAnswer & talos.v1.WitnessAnswer.$Shape;
        }

        namespace WitnessAnswer {

            /** Properties of a WitnessAnswer. */
            interface $Properties {

                /** WitnessAnswer lineage */
                lineage?: Uint8Array;

                /** WitnessAnswer set */
                set?: Uint8Array;

                /** WitnessAnswer nonce */
                nonce?: Uint8Array;

                /** WitnessAnswer promised */
                promised?: (talos.v1.WitnessPromised.$Properties|null);

                /** WitnessAnswer accepted */
                accepted?: (talos.v1.WitnessAccepted.$Properties|null);

                /** WitnessAnswer outrun */
                outrun?: (talos.v1.WitnessBallot.$Properties|null);

                /** WitnessAnswer refused */
                refused?: (talos.v1.WitnessRefused.$Properties|null);

                /** WitnessAnswer noted */
                noted?: (talos.v1.WitnessNoted.$Properties|null);

                /** WitnessAnswer newer */
                newer?: (talos.v1.WitnessLaunch.$Properties|null);

                /** WitnessAnswer absent */
                absent?: (talos.v1.WitnessAbsent.$Properties|null);

                /** WitnessAnswer body */
                body?: ("promised"|"accepted"|"outrun"|"refused"|"noted"|"newer"|"absent");

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Narrowed shape of a WitnessAnswer. */
            type $Shape = {
              lineage?: Uint8Array;
              set?: Uint8Array;
              nonce?: Uint8Array;
              promised?: talos.v1.WitnessPromised.$Shape|null;
              accepted?: talos.v1.WitnessAccepted.$Shape|null;
              outrun?: talos.v1.WitnessBallot.$Shape|null;
              refused?: talos.v1.WitnessRefused.$Shape|null;
              noted?: talos.v1.WitnessNoted.$Shape|null;
              newer?: talos.v1.WitnessLaunch.$Shape|null;
              absent?: talos.v1.WitnessAbsent.$Shape|null;
              $unknowns?: Uint8Array[];
            } & (
              ({ body?: undefined; promised?: null; accepted?: null; outrun?: null; refused?: null; noted?: null; newer?: null; absent?: null }|{ body?: "promised"; promised: talos.v1.WitnessPromised.$Shape; accepted?: null; outrun?: null; refused?: null; noted?: null; newer?: null; absent?: null }|{ body?: "accepted"; promised?: null; accepted: talos.v1.WitnessAccepted.$Shape; outrun?: null; refused?: null; noted?: null; newer?: null; absent?: null }|{ body?: "outrun"; promised?: null; accepted?: null; outrun: talos.v1.WitnessBallot.$Shape; refused?: null; noted?: null; newer?: null; absent?: null }|{ body?: "refused"; promised?: null; accepted?: null; outrun?: null; refused: talos.v1.WitnessRefused.$Shape; noted?: null; newer?: null; absent?: null }|{ body?: "noted"; promised?: null; accepted?: null; outrun?: null; refused?: null; noted: talos.v1.WitnessNoted.$Shape; newer?: null; absent?: null }|{ body?: "newer"; promised?: null; accepted?: null; outrun?: null; refused?: null; noted?: null; newer: talos.v1.WitnessLaunch.$Shape; absent?: null }|{ body?: "absent"; promised?: null; accepted?: null; outrun?: null; refused?: null; noted?: null; newer?: null; absent: talos.v1.WitnessAbsent.$Shape })
            );
        }
    }
}
